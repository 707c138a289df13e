package org.landfall.interview.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.landfall.access.AccountId;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.review.MetLine;
import org.landfall.respondent.met.Likeness;
import org.landfall.respondent.met.Recognised;
import org.landfall.respondent.met.Recognised.Decided;
import org.landfall.respondent.met.Recognised.Finding;
import org.landfall.shell.Ago;
import org.landfall.shell.Moments;

/** Other records that are probably about the same person; not there when there is none. */
final class MetCard extends Div {
    private final InterviewId id;
    private final transient ReadingDesk desk;
    private final Div list = new Div();

    MetCard(InterviewId id, ReadingDesk desk) {
        this.id = id;
        this.desk = desk;
        addClassNames("lf-card", "rv-met");
        list.addClassName("rv-met-list");
        add(new H2(getTranslation("review.met")), new Paragraph(getTranslation("review.met.text")), list);
        show();
    }

    private void show() {
        List<MetLine> found = desk.met().of(id);
        Map<AccountId, String> names = found.isEmpty() ? Map.of() : desk.names(deciders(found));
        setVisible(!found.isEmpty());
        list.removeAll();
        found.forEach(line -> list.add(line(line, names)));
    }

    private static List<AccountId> deciders(List<MetLine> found) {
        return found.stream()
                .map(line -> line.recognised().decided())
                .filter(Decided.class::isInstance)
                .map(decided -> ((Decided) decided).by())
                .toList();
    }

    private Component line(MetLine line, Map<AccountId, String> names) {
        Recognised one = line.recognised();
        Span pseudonym = new Span(one.pseudonym());
        pseudonym.addClassName("lf-mono");
        Span begun = new Span(getTranslation("review.met.begun", Ago.of(one.otherAt(), this)));
        begun.addClassName("lf-quiet");
        Div head = new Div(pseudonym, badge(one.likeness()), begun);
        head.addClassName("rv-met-head");
        if (one.soon()) {
            head.add(badge("review.met.soon", "warm"));
        }
        Div shown = new Div(head);
        shown.addClassName("rv-met-line");
        Decided decided = one.decided();
        if (decided != null) {
            shown.add(new Paragraph(getTranslation(
                    "review.met.decided." + decided.finding(),
                    names.getOrDefault(decided.by(), "–"),
                    Moments.dayAndTime(decided.at()))));
        }
        shown.add(actions(line));
        return shown;
    }

    private Div actions(MetLine line) {
        Div actions = new Div();
        actions.addClassName("rv-met-actions");
        InterviewId other = line.readable();
        if (other != null) {
            actions.add(
                    button("review.met.read", line, () -> UI.getCurrent().navigate(InterviewRoutes.readingOf(other))));
        }
        Decided decided = line.recognised().decided();
        for (Finding finding : Finding.values()) {
            if (decided == null || decided.finding() != finding) {
                actions.add(button("review.met." + finding, line, () -> decide(line, finding)));
            }
        }
        return actions;
    }

    private void decide(MetLine line, Finding finding) {
        desk.met().decide(id, line.recognised(), finding);
        show();
    }

    private Button button(String key, MetLine line, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setDisableOnClick(true);
        button.setAriaLabel(button.getText() + " " + line.recognised().pseudonym());
        return button;
    }

    private Span badge(Likeness likeness) {
        return badge("review.met." + likeness, likeness == Likeness.POSSIBLE ? "plain" : "accent");
    }

    private Span badge(String key, String tone) {
        Span badge = new Span(getTranslation(key));
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", tone);
        return badge;
    }
}
