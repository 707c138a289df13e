package org.landfall.oversight.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.landfall.audit.AuditEvent;
import org.landfall.oversight.LogLine;
import org.landfall.oversight.LogService;
import org.landfall.oversight.OversightRoutes;
import org.landfall.shell.Moments;
import org.landfall.shell.Page;

/** The log of acts: all of it, what concerns accounts, or one's own lines. */
@Route(OversightRoutes.LOG)
@PermitAll
@Menu(title = "audit.log.title", order = 90, icon = "log")
class LogView extends Page {
    private static final int WIDE = 800;

    private final transient LogService log;
    private final LogFilters filters;
    private final Grid<LogLine> grid = new Grid<>();

    LogView(LogService log) {
        super("audit.log.title", purpose(log));
        this.log = log;
        filters = new LogFilters(log, () -> grid.getDataProvider().refreshAll());
        addActions(export());
        if (log.seesOthers()) {
            add(new HeadCard(log));
        }
        add(filters, grid);
        columns();
        grid.setItems(new CallbackDataProvider<>(
                query -> log.find(filters.filter(), query.getOffset(), query.getLimit()).stream(),
                query -> log.count(filters.filter())));
    }

    private static String purpose(LogService log) {
        if (log.seesRecords()) {
            return "audit.log.purposeAll";
        }
        return log.seesOthers() ? "audit.log.purposeAccounts" : "audit.log.purposeOwn";
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (attached.isInitialAttach()) {
            log.look();
        }
    }

    private void columns() {
        grid.addClassName("ov-log");
        grid.setEmptyStateText(getTranslation("audit.log.none"));
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("audit.act"))
                .setFlexGrow(3);
        var who = grid.addColumn(ActWords::actor).setHeader(getTranslation("audit.actor"));
        var about = grid.addComponentColumn(LogView::about)
                .setHeader(getTranslation("audit.about"))
                .setFlexGrow(2);
        var more = grid.addColumn(line -> more(line.event())).setHeader(getTranslation("audit.details"));
        var when = grid.addColumn(line -> Moments.dayAndTime(line.event().at())).setHeader(getTranslation("audit.at"));
        var number = grid.addColumn(line -> line.event().line())
                .setHeader(getTranslation("audit.line"))
                .setFlexGrow(0)
                .setWidth("96px");
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("audit.log.title"));
        onlyWhenWide(List.of(who, about, more, when, number));
    }

    /** On a phone who and when stand under what was done. */
    private Component what(LogLine line) {
        Div what = new Div(new Span(ActWords.of(line.event().action())));
        if (line.event().outcome().equals(AuditEvent.REFUSED)) {
            Span badge = new Span(ActWords.outcome(line.event()));
            badge.addClassName("lf-badge");
            badge.getElement().setAttribute("data-tone", "warm");
            what.add(badge);
        }
        Span under = new Span(
                ActWords.actor(line) + " · " + Moments.dayAndTime(line.event().at()));
        under.addClassName("ov-under");
        what.add(under);
        what.addClassName("ov-what");
        return what;
    }

    private static Component about(LogLine line) {
        Span about = new Span(line.subject() == null ? line.event().subject() : line.subject());
        about.setTitle(line.event().subject());
        about.addClassName("ov-about");
        return about;
    }

    /** The short words of the line, as they were hashed but for the signs of JSON. */
    private static String more(AuditEvent event) {
        return event.details().replaceAll("[{}\"]", "").replace(",", ", ").replace(":", " ");
    }

    private void onlyWhenWide(List<Grid.Column<LogLine>> columns) {
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> columns.forEach(column -> column.setVisible(details.getWindowInnerWidth() >= WIDE)));
            page.addBrowserWindowResizeListener(
                    resized -> columns.forEach(column -> column.setVisible(resized.getWidth() >= WIDE)));
        });
    }

    private Component export() {
        DownloadHandler handler = event -> {
            event.setFileName("landfall-log.csv");
            event.setContentType("text/csv;charset=utf-8");
            write(event.getOutputStream());
        };
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("audit.export"));
    }

    /** As it is read, so that a log of any length needs no more memory than a page of it. */
    private void write(OutputStream out) throws IOException {
        try (Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            file.write(LogCsv.header());
            log.export(filters.filter(), lines -> {
                try {
                    file.write(LogCsv.rows(lines));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
