package org.landfall.interview.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.ReviewService;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

/** A custodian looks at how talks were held, and says yes to a fee. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class QualityViewTest extends SpringBrowserlessTest {
    @Autowired
    private Talks talks;

    @Autowired
    private People people;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private ReviewService review;

    private InterviewId id = new InterviewId(new UUID(0, 0));
    private @Nullable Study study;
    private String name = "";

    @BeforeEach
    void aTalkForWhichAFeeWasPaid() throws InterruptedException {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Thread held = Thread.ofPlatform().start(() -> {
            Account interviewer = talks.interviewer();
            name = interviewer.displayName();
            Study fresh = talks.study(false);
            study = fresh;
            id = talks.begun(interviewer, fresh, Talks.interpreted());
            people.as(interviewer, () -> {
                OpenInterview open = interviews.open(id);
                Talks.agreed(open);
                Talks.answer(open, "db_comp", "fee");
                open.save();
                return id;
            });
            talks.handIn(interviewer, id, Instant.now());
        });
        held.join();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLineSaysHowTheTalksOfAnInterviewerWereHeld() {
        navigate(QualityView.class);
        ((Select<Study>) find(Select.class).withCaption("Study").single()).setValue(study);
        while (find(NativeTableHeaderCell.class).all().stream()
                .noneMatch(cell -> cell.getText().equals(name))) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(NativeTableHeaderCell::getText)
                .contains("Talks", "Fees paid", name);
        assertThat(find(NativeTableRow.class).all().getLast().getElement().getTextRecursively())
                .startsWith(name + "1");

        find(DatePicker.class)
                .withCaption("Handed in from")
                .single()
                .setValue(LocalDate.now().plusDays(9));
        assertThat(find(DatePicker.class).withCaption("Handed in from").single().isInvalid())
                .isTrue();
    }

    @Test
    void theFeeIsAllowedAndThenTheInterviewIsApproved() {
        UI.getCurrent().navigate("review/" + id);
        press("Approve");
        assertThat(review.read(id).line().state()).isEqualTo(InterviewState.COMPLETED);
        press("Allow the fee and go on");
        assertThat(review.read(id).line().state()).isEqualTo(InterviewState.APPROVED);
    }

    private void press(String caption) {
        test(find(Button.class).withCaption(caption).single()).click();
    }
}
