package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.ContactService;
import org.landfall.interview.FurtherPage;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.PermissionService;
import org.landfall.interview.RecordingService;
import org.landfall.interview.ui.consent.ContactAgain;
import org.landfall.interview.ui.consent.RecordConsent;
import org.landfall.interview.ui.review.AnswerList;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** A record that was handed in, as its interviewer reads it again. */
@Route(InterviewRoutes.RECORD)
@RolesAllowed("INTERVIEWER")
class RecordView extends Page implements BeforeEnterObserver {
    private final transient InterviewService interviews;
    private final transient PermissionService permissions;
    private final transient ContactService contacts;
    private final transient RecordingService recordings;
    private final transient List<FurtherPage> further;
    private final Div place = new Div();

    RecordView(
            InterviewService interviews,
            PermissionService permissions,
            ContactService contacts,
            RecordingService recordings,
            List<FurtherPage> further) {
        super("interview.record", "interview.record.purpose");
        this.interviews = interviews;
        this.permissions = permissions;
        this.contacts = contacts;
        this.recordings = recordings;
        this.further = further;
        place.addClassName("iv-list");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            OpenInterview record = interviews.read(Routes.id(event.getRouteParameters(), InterviewId::new));
            title(record.line().pseudonym());
            InterviewState state = record.line().state();
            showActions(further.stream()
                    .filter(page -> state == InterviewState.COMPLETED || state == InterviewState.APPROVED)
                    .map(page -> new Button(
                            getTranslation(page.captionKey()),
                            click -> UI.getCurrent()
                                    .navigate(page.addressOf(record.line().id()))))
                    .toArray(Button[]::new));
            place.removeAll();
            ContactAgain again = new ContactAgain(contacts, record.line().id());
            again.addClassName("lf-card");
            Recordings sound = new Recordings(record.line().id(), recordings);
            place.add(
                    new RecordConsent(record.line().id(), permissions, use -> Optional.empty(), () -> {
                        again.show();
                        sound.show();
                    }),
                    again,
                    sound,
                    new AnswerList(record));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        }
    }
}
