package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;
import org.landfall.shell.StepUpGuard;
import org.landfall.testimony.ReleasedQuote;
import org.landfall.testimony.ReleasedQuoteService;
import org.landfall.testimony.TestimonyRoutes;

/** What may be quoted, with what is to be known at every use, and what was called back. */
@Route(TestimonyRoutes.RELEASED)
@RolesAllowed({"RESEARCHER", "CUSTODIAN"})
@Menu(title = "quote.released", order = 29, icon = "quotes")
class ReleasedQuotesView extends Page {
    ReleasedQuotesView(ReleasedQuoteService service, StepUpGuard guard, CurrentAccount account) {
        super("quote.released", "quote.released.purpose");
        List<ReleasedQuote> all = service.all();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("quote.released.none"), getTranslation("quote.released.none.text")));
            return;
        }
        if (account.has(Role.RESEARCHER)) {
            takeAway(service, guard);
        }
        Div cards = new Div();
        cards.addClassName("rv-left");
        all.forEach(quote -> cards.add(new ReleasedCard(quote)));
        add(cards);
    }

    /** The file is fetched by the link, which the browser follows once it is certain who asks. */
    private void takeAway(ReleasedQuoteService service, StepUpGuard guard) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = service.csv();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "landfall-quotes.csv", "text/csv", file.length);
                }),
                AttachmentType.DOWNLOAD,
                "");
        link.getElement().setAttribute("hidden", true);
        addActions(
                new Button(
                        getTranslation("quote.csv"),
                        click -> guard.before(() -> link.getElement().callJsFunction("click"))),
                link);
    }
}
