package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landfall.access.Site;
import org.landfall.access.SiteId;
import org.landfall.access.SiteService;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.review.TrayLine;
import org.landfall.interview.review.TrayService;
import org.landfall.shell.Ago;
import org.landfall.shell.Page;
import org.landfall.study.StudyService;

/** The custodians' tray: what was handed in, what waits longest first. */
@Route(InterviewRoutes.REVIEW)
@RolesAllowed("CUSTODIAN")
@Menu(title = "review.tray", order = 20, icon = "review")
class TrayView extends Page {
    private static final int WIDE = 720;

    private final Grid<TrayLine> grid = new Grid<>();
    private final transient Map<SiteId, String> sites;

    TrayView(TrayService tray, SiteService sites, StudyService studies) {
        super("review.tray", "review.tray.purpose");
        List<Site> all = sites.all();
        this.sites = all.stream().collect(Collectors.toMap(Site::id, Site::name));
        TrayFilter filter =
                new TrayFilter(studies.all(), all, () -> grid.getDataProvider().refreshAll());
        addActions(new Button(getTranslation("review.secondReader"), click -> new SecondReaderDialog(studies).open()));
        columns();
        grid.setItems(new CallbackDataProvider<>(
                page -> tray.lines(filter.query(), page.getOffset(), page.getLimit()).stream(),
                page -> tray.count(filter.query())));
        add(filter, grid);
    }

    private void columns() {
        grid.addClassName("rv-tray");
        grid.setEmptyStateText(getTranslation("review.tray.none"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("review.tray"));
        grid.addComponentColumn(TrayView::pseudonym)
                .setHeader(getTranslation("review.pseudonym"))
                .setFlexGrow(0)
                .setWidth("130px");
        grid.addComponentColumn(line -> new Ago(line.handedInAt()))
                .setHeader(getTranslation("review.waiting"))
                .setFlexGrow(0)
                .setWidth("112px");
        var state = grid.addComponentColumn(StageBadge::of).setHeader(getTranslation("review.state"));
        var study = grid.addColumn(TrayLine::study)
                .setHeader(getTranslation("review.study"))
                .setFlexGrow(0)
                .setWidth("96px");
        var site =
                grid.addColumn(line -> sites.getOrDefault(line.site(), "–")).setHeader(getTranslation("review.site"));
        var flags = grid.addComponentColumn(FlagBadges::new)
                .setHeader(getTranslation("review.flags"))
                .setFlexGrow(2);
        grid.addComponentColumn(TrayView::read)
                .setHeader(getTranslation("review.read"))
                .setFlexGrow(0)
                .setWidth("104px");
        grid.getColumns().forEach(column -> column.setResizable(true));
        onlyWhenWide(List.of(state, study, site, flags));
    }

    /** A phone shows whose record it is, how long it waits, and the way to it. */
    private void onlyWhenWide(List<Grid.Column<TrayLine>> columns) {
        addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> columns.forEach(column -> column.setVisible(details.getWindowInnerWidth() >= WIDE)));
            page.addBrowserWindowResizeListener(
                    resized -> columns.forEach(column -> column.setVisible(resized.getWidth() >= WIDE)));
        });
    }

    private static Component pseudonym(TrayLine line) {
        Span pseudonym = new Span(line.pseudonym());
        pseudonym.addClassName("lf-mono");
        return pseudonym;
    }

    private static Component read(TrayLine line) {
        Button read = new Button();
        read.setText(read.getTranslation("review.read"));
        read.addClickListener(click -> UI.getCurrent().navigate(InterviewRoutes.readingOf(line.id())));
        read.setAriaLabel(read.getText() + " " + line.pseudonym());
        read.setEnabled(line.readable());
        return read;
    }
}
