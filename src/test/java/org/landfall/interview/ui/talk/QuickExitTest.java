package org.landfall.interview.ui.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Talks;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** Leaving at once, as the server sees it; what the browser does first is its own. */
@LandfallTest
@SignedInAs(Role.INTERVIEWER)
class QuickExitTest extends SpringBrowserlessTest {
    @Autowired
    private InterviewService interviews;

    @Autowired
    private StudyService studies;

    @Test
    void whatWasTypedIsSavedAndTheSessionIsOver() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        InterviewId id = interviews.start(studies.all().getFirst(), "en", Preparation.DOCUMENT);
        OpenInterview open = interviews.open(id);
        Talks.answer(open, "iv_date", "2006-05-19");
        Talks.answer(open, "iv_mode", "document");
        Talks.answer(open, "resp_role", "ref");
        open.moveTo(Talks.path(open, "t_decide"));
        open.save();
        UI.getCurrent().navigate("interview/" + id);
        test($(TextArea.class).withClassName("iv-telling-words").single()).setValue("We left in");
        WrappedSession session = VaadinSession.getCurrent().getSession();
        session.setAttribute("somebody", "is here");

        assertThat($(Button.class).withText("Quick exit").single().getElement().hasAttribute(QuickExit.MARK))
                .isTrue();
        $(QuickExit.class).single().leave();

        assertThat(interviews.open(id).session().value("t_decide")).contains("We left in");
        assertThat(interviews.open(id).session().current()).endsWith("/t_decide");
        assertThat(over(session)).isTrue();
    }

    private static boolean over(WrappedSession session) {
        try {
            return session.getAttribute("somebody") == null;
        } catch (IllegalStateException invalidated) {
            return true;
        }
    }
}
