package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.shell.DemoBanner;
import org.landfall.shell.Routes;

/** The address of a running interview. Foreign and missing ones look alike; one that was handed in is shown to read. */
@Route(value = InterviewRoutes.INTERVIEW, autoLayout = false)
@RolesAllowed("INTERVIEWER")
class InterviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final InterviewService interviews;
    private final DemoBanner banner;

    InterviewView(InterviewService interviews, DemoBanner banner) {
        this.interviews = interviews;
        this.banner = banner;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InterviewId id = Routes.id(event.getRouteParameters(), InterviewId::new);
        try {
            Conduct conduct = new Conduct(interviews.open(id));
            removeAll();
            add(banner, new InterviewScreen(conduct, new RecordRoom(conduct, interviews)));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        } catch (InterviewClosedException e) {
            event.forwardTo(InterviewRoutes.recordOf(id));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interview.title") + " · Landfall";
    }
}
