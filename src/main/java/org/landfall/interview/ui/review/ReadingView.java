package org.landfall.interview.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.landfall.interview.FurtherPage;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewState;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.ReviewService;
import org.landfall.interview.review.Decided;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.Point;
import org.landfall.interview.review.Rating;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** A record that was handed in, as a custodian reads it: answers left, queries and history right, everything by keyboard. */
@Route(InterviewRoutes.READING)
@RolesAllowed("CUSTODIAN")
class ReadingView extends Page implements BeforeEnterObserver {
    private final transient ReviewService review;
    private final transient DecisionService decisions;
    private final transient ReadingDesk desk;
    private final transient List<FurtherPage> further;
    private final Div place = new Div();

    ReadingView(ReviewService review, DecisionService decisions, ReadingDesk desk, List<FurtherPage> further) {
        super("review.record", "review.record.purpose");
        this.review = review;
        this.decisions = decisions;
        this.desk = desk;
        this.further = further;
        place.addClassName("rv-place");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InterviewId id = Routes.id(event.getRouteParameters(), InterviewId::new);
        try {
            show(review.read(id));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        }
    }

    private void show(OpenInterview record) {
        InterviewId id = record.line().id();
        title(record.line().pseudonym());
        showActions(
                new Button(getTranslation("review.keys"), click -> new ReviewKeyHelp().open()),
                new Button(
                        getTranslation("review.history.whole"),
                        click -> UI.getCurrent().navigate(InterviewRoutes.historyOf(id))));
        further.forEach(page -> addActions(new Button(
                getTranslation(page.captionKey()), click -> UI.getCurrent().navigate(page.addressOf(id)))));
        boolean waits = record.line().state() == InterviewState.COMPLETED;
        if (waits) {
            Button back = new Button(getTranslation("review.return"), click -> sendBack(record));
            Button approve = new Button(getTranslation("review.approve"), click -> approve(record));
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            addActions(back, approve);
        }
        ReadingRoom room = new ReadingRoom(record, desk, waits);
        ReviewKeys keys = new ReviewKeys();
        keys.onKey(pressed -> key(pressed.word(), room, record, waits));
        place.removeAll();
        place.add(room, keys);
    }

    private void key(String word, ReadingRoom room, OpenInterview record, boolean waits) {
        switch (word) {
            case "j" -> room.step(1);
            case "k" -> room.step(-1);
            case "q" -> room.writeQuery();
            case "help" -> new ReviewKeyHelp().open();
            default -> decide(word, record, waits);
        }
    }

    private void decide(String word, OpenInterview record, boolean waits) {
        if (waits && word.equals("a")) {
            approve(record);
        } else if (waits && word.equals("r")) {
            sendBack(record);
        }
    }

    private void approve(OpenInterview record) {
        InterviewId id = record.line().id();
        decisions
                .unallowedFee(id)
                .ifPresentOrElse(
                        fee -> new FeeDialog(fee, () -> {
                                    decisions.allowFee(id);
                                    approveAllowed(record);
                                })
                                .open(),
                        () -> approveAllowed(record));
    }

    private void approveAllowed(OpenInterview record) {
        InterviewId id = record.line().id();
        if (decisions.asksForReading(id)) {
            new ReadingDialog(ratings -> told(record, decisions.approve(id, ratings))).open();
        } else {
            told(record, decisions.approve(id, Map.<Point, Rating>of()));
        }
    }

    private void sendBack(OpenInterview record) {
        told(record, decisions.sendBack(record.line().id()));
    }

    private Decided told(OpenInterview record, Decided decided) {
        String pseudonym = record.line().pseudonym();
        switch (decided) {
            case Decided.Approved _ -> away(getTranslation("review.approved", pseudonym));
            case Decided.PassedOn(int stage) -> away(getTranslation("review.passedOn." + stage, pseudonym));
            case Decided.Returned _ -> away(getTranslation("review.returned", pseudonym));
            case Decided.Refused(Decided.Reason reason, Point point) ->
                Notices.problem(getTranslation(
                        "review.refused." + reason, point == null ? "" : getTranslation("review.point." + point)));
        }
        return decided;
    }

    private static void away(String done) {
        Notices.done(done);
        UI.getCurrent().navigate(InterviewRoutes.REVIEW);
    }
}
