package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.landfall.access.AccessOutcome;
import org.landfall.access.AccessRoutes;
import org.landfall.access.OwnOpenIdService;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** Whether one's own account may be opened by the provider; there only where the installation has one. */
class OpenIdCard extends OwnCard {
    private final transient OwnOpenIdService links;
    private final transient StepUpGuard guard;
    private final FormProblem problem = new FormProblem();

    OpenIdCard(OwnOpenIdService links, StepUpGuard guard) {
        super("access.openid.title");
        this.links = links;
        this.guard = guard;
        show();
    }

    private void show() {
        links.standing().ifPresentOrElse(this::show, () -> setVisible(false));
    }

    private void show(OwnOpenIdService.Standing standing) {
        boolean linked = standing.since().isPresent();
        begin(standing.since()
                .map(since -> getTranslation("access.openid.linked", standing.provider(), Moments.dayAndTime(since)))
                .orElseGet(() -> getTranslation("access.openid.text", standing.provider())));
        Button act = linked
                ? button("access.openid.unlink", () -> guard.before(this::unlink))
                : button("access.openid.link", () -> guard.before(this::link));
        if (!linked) {
            act.setText(getTranslation("access.openid.link", standing.provider()));
        }
        add(problem, act);
    }

    private void link() {
        links.begin();
        UI.getCurrent().getPage().setLocation("/" + AccessRoutes.OPEN_ID);
    }

    private void unlink() {
        Outcomes.show(links.unlink());
        show();
    }

    /** @param told what the way back from the provider says */
    void returned(String told) {
        switch (told) {
            case "proved" -> guard.before(this::finish);
            case "down" -> say("access.openid.down.text");
            default -> say("access.openid.notLinked");
        }
    }

    private void finish() {
        if (links.finish() instanceof AccessOutcome.Refused(String textKey)) {
            say(textKey);
        } else {
            Notices.done(getTranslation("access.openid.done"));
            show();
        }
    }

    private void say(String textKey) {
        links.standing().ifPresent(standing -> problem.say(getTranslation(textKey, standing.provider())));
    }
}
