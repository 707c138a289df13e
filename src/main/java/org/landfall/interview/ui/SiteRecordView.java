package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.SiteRecordService;
import org.landfall.interview.ui.review.AnswerList;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** A record of the site, as whoever leads it reads it. */
@Route(InterviewRoutes.SITE_RECORD)
@RolesAllowed("INTERVIEWER")
class SiteRecordView extends Page implements BeforeEnterObserver {
    private final transient SiteRecordService records;
    private final Div place = new Div();

    SiteRecordView(SiteRecordService records) {
        super("interview.record", "interview.site.record.purpose");
        this.records = records;
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            OpenInterview record = records.read(Routes.id(event.getRouteParameters(), InterviewId::new));
            showActions(new Button(
                    getTranslation("interview.site"), click -> UI.getCurrent().navigate(InterviewRoutes.SITE)));
            title(record.line().pseudonym());
            place.removeAll();
            place.add(new AnswerList(record));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        }
    }
}
