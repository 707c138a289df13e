package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewState;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian reads what was handed in and approves it. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class ReviewViewTest extends SpringBrowserlessTest {
    @Autowired
    private Talks talks;

    @Autowired
    private ReviewService review;

    private InterviewId id;

    @BeforeEach
    void handIn() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        // a thread of its own: in this one a custodian is signed in
        Thread interviewer = Thread.ofPlatform().start(() -> id = talks.handedIn(talks.interviewer()));
        interviewer.join();
    }

    @Test
    void theRecordIsReadUnderItsPseudonym() {
        UI.getCurrent().navigate("record/" + id);
        assertThat($(H1.class).single().getText()).matches("LF-.{4}-..");
        assertThat($(DescriptionList.Description.class).all())
                .anySatisfy(answer -> assertThat(answer.getText()).isEqualTo("Coded from a published document"));
    }

    @Test
    void approvingTakesItOutOfTheTray() {
        UI.getCurrent().navigate("record/" + id);
        test($(Button.class).withText("Approve").single()).click();
        assertThat(review.read(id).line().state()).isEqualTo(InterviewState.APPROVED);
        UI.getCurrent().navigate("record/" + id);
        assertThat($(Button.class).withText("Approve").exists()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UI.getCurrent().navigate("record/" + UUID.randomUUID());
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        UI.getCurrent().navigate("record/" + "x".repeat(4_000));
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }
}
