package org.landfall.interview.ui.review;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.InterviewState;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.ReviewQuery;

/** On the interviewer's first page: what came back, with what is asked about it. Not there when nothing came back. */
public final class ReturnedList extends Section {
    private static final int MOST = 10;
    private static final InterviewQuery RETURNED = new InterviewQuery(EnumSet.of(InterviewState.RETURNED), "");

    private final transient List<ReviewQuery> asked;

    public ReturnedList(InterviewService interviews, QueryService queries) {
        addClassName("rv-returned");
        var lines = interviews.mine(RETURNED, 0, MOST);
        asked = lines.isEmpty() ? List.of() : queries.returnedToMe();
        setVisible(!lines.isEmpty());
        Div cards = new Div();
        cards.addClassName("lf-cards");
        lines.forEach(line -> cards.add(card(line)));
        add(new H2(getTranslation("review.cameBack")), cards);
    }

    private Div card(InterviewLine line) {
        H3 pseudonym = new H3(line.pseudonym());
        pseudonym.addClassName("lf-mono");
        Div card = new Div(pseudonym);
        card.addClassName("lf-card");
        asked.stream()
                .filter(query -> query.interview().equals(line.id()))
                .forEach(query -> card.add(new Conversation(query)));
        Button go = new Button(
                getTranslation("review.answerIt"),
                click -> UI.getCurrent().navigate(InterviewRoutes.interviewOf(line.id())));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setAriaLabel(go.getText() + " " + line.pseudonym());
        card.add(go);
        return card;
    }
}
