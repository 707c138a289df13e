package org.landfall.release.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.landfall.access.Roles;
import org.landfall.release.Release;
import org.landfall.release.ReleaseRoutes;
import org.landfall.release.SignedPackageService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;

/** Packages that two custodians have signed, to be taken away as they are. */
@Route(ReleaseRoutes.SIGNED)
@RolesAllowed(Roles.RESEARCHER)
@Menu(title = "signed.title", order = 11.5, icon = "releases")
class SignedReleasesView extends Page {
    private final transient SignedPackageService packages;
    private final transient StepUpGuard guard;

    SignedReleasesView(SignedPackageService packages, StepUpGuard guard) {
        super("signed.title", "signed.purpose");
        this.packages = packages;
        this.guard = guard;
        var all = packages.all();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("signed.none.title"), getTranslation("signed.none.text")));
            return;
        }
        var list = new Div();
        list.addClassName("rl-vintages");
        all.forEach(release -> list.add(card(release)));
        add(list);
    }

    private Component card(Release release) {
        var decision = Objects.requireNonNull(release.decision());
        var hash = new Span(Objects.requireNonNull(decision.hash()));
        hash.addClassName("lf-mono");
        var line = new Paragraph(new Span(getTranslation("signing.package") + " "), hash);
        line.addClassName("rl-hash");
        var card = new Section(
                new H2(release.name()),
                new Paragraph(getTranslation(
                        "signed.what",
                        release.vintageName(),
                        release.tables().size(),
                        Moments.dayAndTime(decision.at()))),
                line,
                takeAway(release));
        card.addClassNames("lf-card", "rl-vintage");
        return card;
    }

    /** The file is fetched by the link, which the browser follows once it is certain who asks. */
    private Component takeAway(Release release) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var content = packages.take(release.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content.bytes()),
                            content.name(),
                            content.mediaType(),
                            content.bytes().length);
                }),
                AttachmentType.DOWNLOAD,
                "");
        link.getElement().setAttribute("hidden", true);
        var take = new Button(
                getTranslation("signed.take"),
                click -> guard.before(() -> link.getElement().callJsFunction("click")));
        take.setAriaLabel(take.getText() + " " + release.name());
        var actions = new Div(take, link);
        actions.addClassName("lf-actions");
        return actions;
    }
}
