package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.shell.Ago;
import org.landfall.shell.Page;
import org.landfall.testimony.QuoteEnd;
import org.landfall.testimony.QuoteLine;
import org.landfall.testimony.QuoteService;
import org.landfall.testimony.TestimonyRoutes;

/** Quotes on their way, what waits for somebody first. */
@Route(TestimonyRoutes.QUOTES)
@RolesAllowed({"INTERVIEWER", "CUSTODIAN"})
@Menu(title = "quote.list", order = 28, icon = "quotes")
class QuotesView extends Page {
    QuotesView(QuoteService quotes) {
        super("quote.list", "quote.list.purpose");
        Grid<QuoteLine> grid = new Grid<>();
        grid.addClassName("rv-tray");
        grid.setEmptyStateText(getTranslation("quote.list.none"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("quote.list"));
        grid.addComponentColumn(QuotesView::pseudonym)
                .setHeader(getTranslation("quote.record"))
                .setFlexGrow(0)
                .setWidth("130px");
        grid.addComponentColumn(this::state).setHeader(getTranslation("quote.state"));
        grid.addComponentColumn(this::open)
                .setHeader(getTranslation("quote.open"))
                .setFlexGrow(0)
                .setWidth("104px");
        grid.setItems(new CallbackDataProvider<>(
                page -> quotes.lines(page.getOffset(), page.getLimit()).stream(), page -> quotes.count()));
        add(grid);
    }

    private static Component pseudonym(QuoteLine line) {
        Span pseudonym = new Span(line.pseudonym());
        pseudonym.addClassName("lf-mono");
        return pseudonym;
    }

    /** A phone has no room for a column of its own for the time. */
    private Component state(QuoteLine line) {
        Div state = new Div(QuoteWords.state(this, line.state(), line.ended()), new Ago(line.changedAt()));
        state.addClassName("qt-state");
        return state;
    }

    private Component open(QuoteLine line) {
        Button open = new Button(
                getTranslation("quote.open"), click -> UI.getCurrent().navigate(TestimonyRoutes.quoteOf(line.id())));
        open.setAriaLabel(open.getText() + " " + line.pseudonym());
        open.setEnabled(line.ended() != QuoteEnd.WITHDRAWN);
        return open;
    }
}
