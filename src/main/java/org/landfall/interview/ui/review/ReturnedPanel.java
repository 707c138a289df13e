package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.ReviewQuery;

/**
 * Under the question of an interview that came back: what was asked here and room to reply, why the answer changes if it
 * does, and the way to the other questions that were asked.
 */
public final class ReturnedPanel extends Div {
    private static final int LONGEST_REASON = 1_000;

    /** What the screen around it can do. */
    public interface Interview {
        List<ReviewQuery> queries();

        void reply(UUID query, String text);

        boolean unexplained(String path);

        void explain(String path, String reason);

        void keepAsItWas();

        boolean asks(String path);

        void jump(String path);
    }

    private final Interview interview;

    public ReturnedPanel(Interview interview) {
        this.interview = interview;
        addClassName("rv-in-interview");
    }

    /** @param refused whether a change was just refused here for want of a reason */
    public void show(String path, boolean refused) {
        removeAll();
        List<ReviewQuery> open =
                interview.queries().stream().filter(ReviewQuery::open).toList();
        open.stream().filter(query -> query.path().equals(path)).forEach(this::conversation);
        if (interview.unexplained(path)) {
            add(new Writing(
                    getTranslation("review.amend.why"),
                    getTranslation("review.amend.allow"),
                    LONGEST_REASON,
                    reason -> interview.explain(path, reason)));
            if (refused) {
                Button keep = new Button(getTranslation("review.amend.keep"), click -> interview.keepAsItWas());
                keep.addThemeVariants(ButtonVariant.TERTIARY);
                add(keep);
            }
        }
        others(open.stream().filter(query -> !query.path().equals(path)).toList());
    }

    private void conversation(ReviewQuery query) {
        add(
                new Conversation(query),
                new Writing(
                        getTranslation("review.query.reply"),
                        getTranslation("review.query.send"),
                        QueryService.LONGEST,
                        text -> interview.reply(query.id(), text)));
    }

    private void others(List<ReviewQuery> others) {
        if (!others.isEmpty()) {
            Span title = new Span(getTranslation("review.amend.others", others.size()));
            title.addClassName("iv-tag");
            add(title);
        }
        others.forEach(query -> {
            NativeButton way = new NativeButton(query.asked(), click -> interview.jump(query.path()));
            way.addClassName("iv-row");
            way.setEnabled(interview.asks(query.path()));
            add(way);
        });
    }
}
