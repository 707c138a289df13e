package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.interview.ui.review.AnswerList;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

/** From one record to the next: the page shows the second one, and nothing of the first. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class RecordAgainTest extends SpringBrowserlessTest {
    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    private final List<InterviewId> own = new ArrayList<>();
    private final List<InterviewId> ofTheSite = new ArrayList<>();

    @BeforeEach
    void twoRecordsEach() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Account me = people.mine();
        Thread others = Thread.ofPlatform().start(() -> {
            Study study = talks.study(false);
            Account other = talks.interviewer();
            for (int i = 0; i < 2; i++) {
                own.add(talks.handedIn(me, study));
                ofTheSite.add(talks.handedIn(other, study));
            }
            people.leads(me, study.id().value(), Objects.requireNonNull(other.site()));
        });
        others.join();
    }

    @Test
    void theSecondOwnRecordTakesThePlaceOfTheFirst() {
        theSecondTakesThePlaceOfTheFirst("record/", own);
    }

    @Test
    void theSecondRecordOfTheSiteTakesThePlaceOfTheFirst() {
        theSecondTakesThePlaceOfTheFirst("site/", ofTheSite);
    }

    private void theSecondTakesThePlaceOfTheFirst(String route, List<InterviewId> records) {
        UI.getCurrent().navigate(route + records.getFirst());
        String first = $(H1.class).single().getText();
        UI.getCurrent().navigate(route + records.getLast());
        assertThat($(H1.class).single().getText()).isNotEqualTo(first);
        assertThat($(AnswerList.class).all()).hasSize(1);
    }
}
