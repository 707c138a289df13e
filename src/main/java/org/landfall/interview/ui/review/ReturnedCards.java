package org.landfall.interview.ui.review;

import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import java.util.List;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.ReviewQuery;
import org.landfall.shell.HomeCard;

/** For the interviewer's start page: what came back, with what is asked about it. */
public final class ReturnedCards {
    private static final int MOST = 10;
    private static final InterviewQuery RETURNED = new InterviewQuery(EnumSet.of(InterviewState.RETURNED), "");

    private ReturnedCards() {}

    public static List<HomeCard> of(InterviewService interviews, QueryService queries) {
        var lines = interviews.mine(RETURNED, 0, MOST);
        List<ReviewQuery> asked = lines.isEmpty() ? List.of() : queries.returnedToMe();
        return lines.stream().map(line -> card(line, asked)).toList();
    }

    private static HomeCard card(InterviewLine line, List<ReviewQuery> asked) {
        UI ui = UI.getCurrent();
        HomeCard card = new HomeCard(line.pseudonym(), ui.getTranslation("review.cameBack.text"))
                .sign()
                .badge(ui.getTranslation("interview.state." + line.state()), "warm");
        asked.stream()
                .filter(query -> query.interview().equals(line.id()))
                .forEach(query -> card.with(new Conversation(query)));
        return card.leadsTo(ui.getTranslation("review.answerIt"), InterviewRoutes.interviewOf(line.id()));
    }
}
