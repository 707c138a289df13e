package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.landfall.access.Presence;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.Trial;
import org.landfall.interview.TrialService;
import org.landfall.interview.ui.talk.PausePage;
import org.landfall.shell.DemoBanner;
import org.landfall.shell.Routes;

/** A guided first interview on the real screen, of which nothing is kept. */
@Route(value = InterviewRoutes.PRACTICE, autoLayout = false)
@RolesAllowed("INTERVIEWER")
class PracticeView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TrialService trials;
    private final transient Presence presence;
    private final DemoBanner banner;

    PracticeView(TrialService trials, Presence presence, DemoBanner banner) {
        this.trials = trials;
        this.presence = presence;
        this.banner = banner;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Trial> trial = trials.practise();
        if (trial.isEmpty()) {
            Routes.notFound(event);
        } else {
            begin(trial.get());
        }
    }

    private void begin(Trial trial) {
        Conduct conduct = new Conduct(trial.begin(UI.getCurrent().getLocale().getLanguage()));
        show(trial, conduct, new PracticeGuide(PracticeStep.Standing.of(conduct), this::leave));
    }

    private void show(Trial trial, Conduct conduct, PracticeGuide guide) {
        removeAll();
        TrialRoom.Ways ways = new TrialRoom.Ways(
                () -> begin(trial),
                () -> rest(trial, conduct, guide),
                this::leave,
                this::exit,
                () -> guide.see(PracticeStep.Standing.of(conduct)));
        add(banner, guide, new InterviewScreen(conduct, new TrialRoom(trial, conduct, ways)));
    }

    /** Nothing is kept, so nobody has to prove anything to go on. */
    private void rest(Trial trial, Conduct conduct, PracticeGuide guide) {
        removeAll();
        add(new PausePage(password -> new Presence.Proof.Given(), () -> {
            conduct.talking().resume();
            show(trial, conduct, guide);
        }));
    }

    private void leave() {
        UI.getCurrent().navigate("");
    }

    private void exit() {
        presence.leave();
        VaadinSession.getCurrent().getSession().invalidate();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interview.practice") + " · Landfall";
    }
}
