package org.landfall.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landfall.access.Site;
import org.landfall.access.SiteId;
import org.landfall.access.SiteService;
import org.landfall.shell.Page;
import org.landfall.study.StudyRoutes;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.StaffLine;
import org.landfall.study.staff.StaffService;

/** Who interviews and who interprets, and what they were trained in. */
@Route(StudyRoutes.STAFF)
@RolesAllowed("CUSTODIAN")
@Menu(title = "staff.title", order = 43, icon = "staff")
class StaffView extends Page {
    private final transient StaffService staff;
    private final transient Map<SiteId, String> sites;
    private final CallbackDataProvider<StaffLine, Void> lines;

    StaffView(StaffService staff, InterpreterService register, SiteService sites) {
        super("staff.title", "staff.purpose");
        this.staff = staff;
        List<Site> all = sites.all();
        this.sites = all.stream().collect(Collectors.toMap(Site::id, Site::name));
        lines = DataProvider.fromCallbacks(
                page -> staff.lines(page.getOffset(), page.getLimit()).stream(), page -> staff.count());
        VirtualList<StaffLine> list = new VirtualList<>();
        list.setDataProvider(lines);
        list.setRenderer(new ComponentRenderer<>(this::line));
        list.addClassName("sf-lines");
        list.getStyle().set("--sf-rows", String.valueOf(staff.count()));
        Div interviewers = new Div(new H2(getTranslation("staff.interviewers")), list);
        interviewers.addClassName("sf-part");
        add(interviewers, new InterpreterList(register, all));
    }

    private Component line(StaffLine line) {
        Span name = new Span(line.interviewer().name());
        name.addClassName("sf-name");
        Span site = new Span(sites.getOrDefault(line.interviewer().site(), "–"));
        site.addClassName("lf-quiet");
        Button change = new Button(
                getTranslation("help.change"), click -> new ProfileDialog(line, staff, lines::refreshAll).open());
        change.setAriaLabel(change.getText() + " " + name.getText());
        Div row = new Div(new Div(name, site), new ProfileFacts(line.profile()), change);
        row.addClassName("sf-line");
        return row;
    }
}
