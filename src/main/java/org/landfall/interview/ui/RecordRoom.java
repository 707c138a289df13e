package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.landfall.interview.Completion;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.shell.Notices;

/** A real interview: it has a pseudonym, and at its end it is handed in. */
record RecordRoom(Conduct conduct, InterviewService interviews) implements Room {

    @Override
    public String heading() {
        return conduct.open().line().pseudonym();
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public void leave() {
        UI.getCurrent().navigate(InterviewRoutes.MINE);
    }

    @Override
    public String endKey() {
        return "interview.handIn";
    }

    @Override
    public Component end(InterviewScreen screen) {
        CheckList checks = new CheckList((check, note) -> screen.run(() -> conduct.confirm(check, note)));
        checks.show(conduct.session().checks());
        return new HandInPanel(conduct.session().missing(), checks, screen::jump, () -> handIn(screen), screen::back);
    }

    private void handIn(InterviewScreen screen) {
        conduct.leaveOpen();
        switch (interviews.complete(conduct.open())) {
            case Completion.Done done -> {
                Notices.done(screen.getTranslation("interview.handedIn"));
                leave();
            }
            case Completion.Missing missing -> screen.run(conduct::end);
            case Completion.NotSaved notSaved -> screen.run(conduct::retry);
        }
    }
}
