package org.landfall.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.Referral;
import org.landfall.interview.ui.talk.HelpOffer;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** Help is offered once more where an answer calls for it, and what became of it is noted. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class HelpOfferTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private StudyService studies;

    private InterviewId id;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        id = interviews.start(studies.all().getFirst(), "en", Preparation.DOCUMENT);
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "iv_mode", "document");
        Talks.answer(open, "resp_role", "ref");
        open.moveTo(Talks.path(open, "arranger"));
        open.save();
        UI.getCurrent().navigate("interview/" + id);
    }

    @Test
    void afterAnAnswerThatCallsForItHelpIsOfferedOnce() {
        digit("1");
        assertThat(offer().isVisible()).isFalse();
        press("back");
        digit("5");
        assertThat(offer().isVisible()).isTrue();
        test(button("Not now")).click();
        assertThat(offer().isVisible()).isFalse();
        press("back");
        digit("1");
        press("back");
        digit("5");
        assertThat(offer().isVisible()).isFalse();
    }

    @Test
    void aContactIsArrangedOnlyAfterAYesAndIsKeptWithItsBody() {
        digit("5");
        test(find(Button.class).withText("Referral card").all().getLast()).click();
        Button arranged = button("Contact arranged");
        assertThat(arranged.isEnabled()).isFalse();
        find(Checkbox.class)
                .withCaption("The person says yes to this one")
                .single()
                .setValue(true);
        test(arranged).click();
        assertThat(interviews.open(id).talk().referrals()).singleElement().satisfies(noted -> {
            assertThat(noted.body()).isEqualTo("Clinic");
            assertThat(noted.what()).isEqualTo(Referral.ARRANGED);
        });
        assertThat(interviews.open(id).talk().happened())
                .anyMatch(entry -> entry.what().equals(new Happening.HelpOffered("arranger")));
    }

    private HelpOffer offer() {
        return find(HelpOffer.class).all().stream().findFirst().orElseGet(() -> new HelpOffer(() -> {}, () -> {}));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void digit(String digit) {
        press(digit);
    }

    private void press(String word) {
        InterviewKeys keys = find(InterviewKeys.class).single();
        ComponentUtil.fireEvent(keys, new InterviewKeys.Pressed(keys, true, word));
    }
}
