package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.interview.HelpAtHand;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.Unsent;
import org.landfall.interview.ui.talk.PausePage;
import org.landfall.shell.DemoBanner;
import org.landfall.shell.Notices;
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
    private boolean paused;

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
                    .filter(doors.presence()::provedSince)
                    .isPresent()) {
                conduct.talking().resume();
            }
            Optional<Unsent> unsent = doors.unsent(id);
            show(conduct, help, screen -> unsent.ifPresent(new Resuming(screen, conduct)::take));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        } catch (InterviewClosedException e) {
            event.forwardTo(InterviewRoutes.recordOf(id));
        }
    }

    /** @param then done as soon as the questions are shown */
    private void show(Conduct conduct, HelpAtHand help, Consumer<InterviewScreen> then) {
        removeAll();
        paused = conduct.talking().paused();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        if (paused) {
            add(new PausePage(new PauseDoor(doors.presence(), conduct.open().talk()), () -> {
                conduct.talking().resume();
                show(conduct, help, then);
            }));
        } else {
            Room room = new RecordRoom(
                    conduct,
                    doors,
                    help,
                    () -> show(conduct, help, screen -> {}),
                    () -> openAgain(conduct, help),
                    () -> show(
                            new Conduct(doors.interviews()
                                    .open(conduct.open().line().id())),
                            help,
                            screen -> {}));
            InterviewScreen screen = new InterviewScreen(conduct, room);
            add(banner, screen);
            then.accept(screen);
        }
    }

    /** On with the newest state after another tab or device has written, and with what was entered here. */
    private void openAgain(Conduct stale, HelpAtHand help) {
        InterviewId id = stale.open().line().id();
        try {
            Conduct newest = new Conduct(doors.interviews().open(id));
            Notices.done(getTranslation("interview.elsewhere"));
            show(newest, help, screen -> new Resuming(screen, newest).takeBoth(stale));
        } catch (NoSuchInterviewException | InterviewClosedException e) {
            Notices.problem(getTranslation("interview.closed"));
        }
    }

    @Override
    public String getPageTitle() {
        return paused ? getTranslation("conduct.pause.word") : getTranslation("interview.title") + " · Landfall";
    }
}
