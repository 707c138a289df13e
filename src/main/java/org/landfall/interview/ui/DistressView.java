package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.access.AccountNames;
import org.landfall.interview.CareService;
import org.landfall.interview.DistressLine;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewRoutes;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;

/** Talks in which somebody was clearly or severely distressed, until a custodian has looked after each. */
@Route(InterviewRoutes.DISTRESS)
@RolesAllowed("CUSTODIAN")
@Menu(title = "conduct.reports", order = 25, icon = "care")
class DistressView extends Page {
    private final transient DistressService reports;
    private final Div list = new Div();

    DistressView(DistressService reports, CareService care, AccountNames names) {
        super("conduct.reports", "conduct.reports.purpose");
        this.reports = reports;
        list.addClassName("iv-list");
        add(list, new CareWishes(care, names));
        show();
    }

    private void show() {
        list.removeAll();
        List<DistressLine> open = reports.open();
        if (open.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("conduct.reports.none"), getTranslation("conduct.reports.none.text")));
        }
        open.forEach(line -> list.add(card(line)));
    }

    private Component card(DistressLine line) {
        Span who = new Span(line.pseudonym());
        who.addClassNames("iv-pseudonym", "lf-mono");
        Span when = new Span(getTranslation("conduct.reports.raised", Moments.dayAndTime(line.raisedAt())));
        when.addClassName("lf-quiet");
        Div content = new Div();
        Button read = new Button(getTranslation("interview.read"), click -> read(line, content));
        read.setAriaLabel(read.getText() + " " + line.pseudonym());
        read.setDisableOnClick(true);
        Button close = new Button(getTranslation("conduct.reports.close"), click -> close(line));
        close.setAriaLabel(close.getText() + " " + line.pseudonym());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setDisableOnClick(true);
        Div head = new Div(who, when, read, close);
        head.addClassName("iv-line");
        Div card = new Div(head, content);
        card.addClassName("lf-card");
        return card;
    }

    private void read(DistressLine line, Div content) {
        content.removeAll();
        List<DistressReport> told = reports.read(line.id());
        if (told.isEmpty()) {
            content.add(new Paragraph(getTranslation("conduct.reports.gone")));
        }
        told.forEach(report -> content.add(new Paragraph(words(report))));
    }

    private String words(DistressReport report) {
        String level = getTranslation("conduct.distress." + report.level());
        return getTranslation("conduct.reports.content", level, report.question())
                + (report.note().isEmpty() ? "" : " " + report.note());
    }

    private void close(DistressLine line) {
        if (reports.close(line.id())) {
            Notices.done(getTranslation("conduct.reports.closed", line.pseudonym()));
        } else {
            Notices.problem(getTranslation("conduct.reports.closedBefore"));
        }
        show();
    }
}
