package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.review.Change;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.ReviewQuery;

/** To the right of the answers: what was asked about the one that is picked, and how it came to be. */
final class AnswerPanel extends Aside {

    /** What can be done here. */
    interface Actions {
        void ask(String path, String text);

        void say(UUID query, String text);

        void close(UUID query);
    }

    private final Actions actions;
    private final boolean waits;
    private @Nullable Writing ask;

    /** @param waits whether the interview waits for review, so that it can be asked about */
    AnswerPanel(Actions actions, boolean waits) {
        this.actions = actions;
        this.waits = waits;
        addClassNames("lf-card", "rv-panel");
        getElement().setAttribute("aria-label", getTranslation("review.panel"));
        add(new H2(getTranslation("review.panel")), new Paragraph(getTranslation("review.panel.none")));
    }

    void show(
            String path, String label, List<ReviewQuery> queries, List<Change> changes, AnswerWords words, String who) {
        removeAll();
        H2 title = new H2(label);
        title.addClassName("rv-panel-title");
        add(title, new H3(getTranslation("review.queries")));
        queries.forEach(this::query);
        if (waits) {
            ask = new Writing(
                    getTranslation("review.query.text"),
                    getTranslation("review.query.ask"),
                    QueryService.LONGEST,
                    text -> actions.ask(path, text));
            add(ask);
        } else if (queries.isEmpty()) {
            add(new Paragraph(getTranslation("review.queries.none")));
        }
        add(new H3(getTranslation("review.history")));
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("review.history.none")));
        }
        changes.reversed().forEach(change -> add(new ChangeLine(change, words, who, false)));
    }

    void writeQuery() {
        if (ask != null) {
            ask.takeFocus();
        }
    }

    private void query(ReviewQuery query) {
        Conversation conversation = new Conversation(query);
        if (waits && query.open()) {
            Button close = new Button(getTranslation("review.query.close"), click -> actions.close(query.id()));
            close.addThemeVariants(ButtonVariant.TERTIARY);
            conversation.add(
                    new Writing(
                            getTranslation("review.query.more"),
                            getTranslation("review.query.send"),
                            QueryService.LONGEST,
                            text -> actions.say(query.id(), text)),
                    close);
        }
        add(conversation);
    }
}
