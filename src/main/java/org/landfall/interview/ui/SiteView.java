package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewState;
import org.landfall.interview.SiteRecordService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;

/** What others completed at the site that somebody leads. */
@Route(InterviewRoutes.SITE)
@RolesAllowed("INTERVIEWER")
class SiteView extends Page implements AfterNavigationObserver {
    private final transient SiteRecordService records;
    private final Div place = new Div();

    SiteView(SiteRecordService records) {
        super("interview.site", "interview.site.purpose");
        this.records = records;
        add(place);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        place.removeAll();
        place.add(
                records.count(InterviewQuery.ALL) == 0
                        ? new EmptyState(
                                getTranslation("interview.site.none"), getTranslation("interview.site.none.text"))
                        : new InterviewList(
                                EnumSet.of(InterviewState.COMPLETED, InterviewState.APPROVED),
                                new Completed(records),
                                this::action));
    }

    private Component action(InterviewLine line) {
        Button read = new Button(
                getTranslation("interview.read"),
                click -> UI.getCurrent().navigate(InterviewRoutes.siteRecordOf(line.id())));
        read.setAriaLabel(read.getText() + " " + line.pseudonym());
        return read;
    }

    private record Completed(SiteRecordService records) implements InterviewList.Source {
        @Override
        public List<InterviewLine> lines(InterviewQuery query, int offset, int limit) {
            return records.lines(query, offset, limit);
        }

        @Override
        public int count(InterviewQuery query) {
            return records.count(query);
        }
    }
}
