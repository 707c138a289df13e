package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.access.Presence;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.Item;
import org.landfall.interview.Trial;
import org.landfall.interview.TrialService;
import org.landfall.interview.ui.talk.PausePage;
import org.landfall.shell.DemoBanner;
import org.landfall.shell.Notices;
import org.landfall.shell.Routes;

/** The interview screen on a version that is tried out, drafts too. Nothing of it is kept; a reload begins anew. */
@Route(value = InstrumentRoutes.TRY, autoLayout = false)
@RolesAllowed({"CUSTODIAN", "RESEARCHER"})
class TryView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient TrialService trials;
    private final transient Presence presence;
    private final DemoBanner banner;

    TryView(TrialService trials, Presence presence, DemoBanner banner) {
        this.trials = trials;
        this.presence = presence;
        this.banner = banner;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            Trial trial = trials.begin(Routes.id(event.getRouteParameters(), InstrumentVersionId::new));
            InterviewScreen screen = begin(trial);
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(InstrumentRoutes.QUESTION)
                    .flatMap(trial.definition()::question)
                    .ifPresent(question -> jump(screen, question));
        } catch (IllegalArgumentException e) {
            Routes.notFound(event);
        }
    }

    private InterviewScreen begin(Trial trial) {
        Conduct conduct = new Conduct(trial.begin(UI.getCurrent().getLocale().getLanguage()));
        return show(trial, conduct);
    }

    private InterviewScreen show(Trial trial, Conduct conduct) {
        Runnable over = () -> begin(trial);
        InterviewScreen screen = new InterviewScreen(
                conduct,
                new TrialRoom(
                        trial,
                        conduct,
                        new TrialRoom.Ways(over, () -> rest(trial, conduct), () -> back(trial), this::exit, () -> {})));
        removeAll();
        add(banner, new TrialBar(trial.definition(), question -> jump(screen, question), over), screen);
        return screen;
    }

    /** Nothing is kept, so nobody has to prove anything to go on. */
    private void rest(Trial trial, Conduct conduct) {
        removeAll();
        add(new PausePage(password -> new Presence.Proof.Given(), () -> {
            conduct.talking().resume();
            show(trial, conduct);
        }));
    }

    private static void back(Trial trial) {
        UI.getCurrent().navigate(InstrumentRoutes.versionOf(trial.version().id()));
    }

    private void exit() {
        presence.leave();
        VaadinSession.getCurrent().getSession().invalidate();
    }

    private void jump(InterviewScreen screen, Item.Question question) {
        if (!screen.jumpToName(question.name())) {
            String label = TrialBar.label(question, UI.getCurrent().getLocale().getLanguage());
            String relevant = question.rules().relevant();
            Notices.problem(
                    relevant.isEmpty()
                            ? getTranslation("interview.trial.notAsked", label)
                            : getTranslation("interview.trial.notAskedBecause", label, relevant));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interview.trial") + " · Landfall";
    }
}
