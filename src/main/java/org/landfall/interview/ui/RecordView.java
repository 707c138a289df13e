package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.ReviewService;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** A record that was handed in, to read: by its interviewer, and by a custodian, who approves it here. */
@Route(InterviewRoutes.RECORD)
@RolesAllowed({"INTERVIEWER", "CUSTODIAN"})
class RecordView extends Page implements BeforeEnterObserver {
    private final InterviewService interviews;
    private final ReviewService review;
    private final CurrentAccount account;

    RecordView(InterviewService interviews, ReviewService review, CurrentAccount account) {
        super("interview.record", "interview.record.purpose");
        this.interviews = interviews;
        this.review = review;
        this.account = account;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InterviewId id = Routes.id(event.getRouteParameters(), InterviewId::new);
        try {
            show(account.role() == Role.CUSTODIAN ? review.read(id) : interviews.read(id));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        }
    }

    private void show(OpenInterview record) {
        title(record.line().pseudonym());
        String own = UI.getCurrent().getLocale().getLanguage();
        if (record.session().languages().contains(own)) {
            record.session().speak(own);
        }
        add(new RecordReading(record));
        if (account.role() == Role.CUSTODIAN && record.line().state() == InterviewState.COMPLETED) {
            Button approve = new Button(getTranslation("interview.approve"), click -> approve(record));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            approve.setDisableOnClick(true);
            addActions(approve);
        }
    }

    private void approve(OpenInterview record) {
        try {
            review.approve(record.line().id());
            Notices.done(getTranslation("interview.approved", record.line().pseudonym()));
        } catch (NoSuchInterviewException e) {
            Notices.problem(getTranslation("interview.approvedAlready"));
        }
        UI.getCurrent().navigate(InterviewRoutes.REVIEW);
    }
}
