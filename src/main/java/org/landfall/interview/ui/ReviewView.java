package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewState;
import org.landfall.interview.ReviewService;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Page;

/** The custodian's in-tray: what was handed in, the longest waiting first. */
@Route(InterviewRoutes.REVIEW)
@RolesAllowed("CUSTODIAN")
@Menu(title = "interview.review", order = 20, icon = "review")
class ReviewView extends Page {

    ReviewView(ReviewService review) {
        super("interview.review", "interview.review.purpose");
        if (review.countHandedIn(InterviewQuery.ALL) == 0) {
            add(new EmptyState(getTranslation("interview.review.none"), getTranslation("interview.review.none.text")));
        } else {
            add(new InterviewList(
                    EnumSet.of(InterviewState.COMPLETED, InterviewState.APPROVED), new HandedIn(review), this::action));
        }
    }

    private Component action(InterviewLine line) {
        Button read = new Button(
                getTranslation("interview.read"),
                click -> UI.getCurrent().navigate(InterviewRoutes.recordOf(line.id())));
        read.setAriaLabel(read.getText() + " " + line.pseudonym());
        return read;
    }

    private record HandedIn(ReviewService review) implements InterviewList.Source {
        @Override
        public List<InterviewLine> lines(InterviewQuery query, int offset, int limit) {
            return review.handedIn(query, offset, limit);
        }

        @Override
        public int count(InterviewQuery query) {
            return review.countHandedIn(query);
        }
    }
}
