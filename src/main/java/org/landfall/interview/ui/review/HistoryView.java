package org.landfall.interview.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.ReviewService;
import org.landfall.interview.review.Change;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;

/** Every change of a whole record, the newest first. */
@Route(InterviewRoutes.HISTORY)
@RolesAllowed("CUSTODIAN")
class HistoryView extends Page implements BeforeEnterObserver {
    private final transient ReviewService review;
    private final transient ReadingDesk desk;
    private final Div place = new Div();

    HistoryView(ReviewService review, ReadingDesk desk) {
        super("review.history.whole", "review.history.purpose");
        this.review = review;
        this.desk = desk;
        place.addClassName("rv-history");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InterviewId id = Routes.id(event.getRouteParameters(), InterviewId::new);
        try {
            show(review.read(id), desk.history(id).all().reversed());
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        }
    }

    private void show(OpenInterview record, List<Change> changes) {
        title(record.line().pseudonym());
        showActions(new Button(
                getTranslation("review.record"),
                click -> UI.getCurrent()
                        .navigate(InterviewRoutes.readingOf(record.line().id()))));
        String who = desk.interviewer(record.line().id());
        AnswerWords words = new AnswerWords(this, record.form());
        VirtualList<Change> list = new VirtualList<>();
        list.setItems(changes);
        list.setRenderer(new ComponentRenderer<>(change -> new ChangeLine(change, words, who, true)));
        list.addClassName("rv-changes");
        list.getElement().setAttribute("aria-label", getTranslation("review.history.whole"));
        // there is nothing in it to stand on, so that the keys have to scroll the list itself
        list.getElement().setAttribute("tabindex", "0");
        place.removeAll();
        place.add(new Paragraph(getTranslation("review.history.count", changes.size())), list);
    }
}
