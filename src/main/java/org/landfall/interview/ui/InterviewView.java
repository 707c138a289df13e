package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.interview.HelpAtHand;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.ui.talk.PausePage;
import org.landfall.shell.DemoBanner;
import org.landfall.shell.Routes;

/**
 * The address of a running interview. Foreign and missing ones look alike; one that was handed in is shown to read. While
 * a talk rests there is nothing of it here, not after a reload either.
 */
@Route(value = InterviewRoutes.INTERVIEW, autoLayout = false)
@RolesAllowed("INTERVIEWER")
class InterviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TalkDoors doors;
    private final DemoBanner banner;

    InterviewView(TalkDoors doors, DemoBanner banner) {
        this.doors = doors;
        this.banner = banner;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InterviewId id = Routes.id(event.getRouteParameters(), InterviewId::new);
        try {
            Conduct conduct = new Conduct(doors.interviews().open(id));
            HelpAtHand help = doors.help().of(id);
            if (conduct.open()
                    .talk()
                    .pausedSince()
                    .filter(doors.presence()::signedInSince)
                    .isPresent()) {
                conduct.talking().resume();
            }
            show(conduct, help);
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        } catch (InterviewClosedException e) {
            event.forwardTo(InterviewRoutes.recordOf(id));
        }
    }

    private void show(Conduct conduct, HelpAtHand help) {
        removeAll();
        boolean paused = conduct.talking().paused();
        UI.getCurrent().getPage().setTitle(paused ? getTranslation("conduct.pause.word") : getPageTitle());
        if (paused) {
            add(new PausePage(doors.presence()::prove, () -> {
                conduct.talking().resume();
                show(conduct, help);
            }));
        } else {
            Room room = new RecordRoom(conduct, doors, help, () -> show(conduct, help));
            add(banner, new InterviewScreen(conduct, room));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interview.title") + " · Landfall";
    }
}
