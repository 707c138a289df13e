package org.landfall.instrument.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.editing.CopyPlan;

/** What copying a module would do: names that change, lists, what it needs from outside, languages. */
final class CopyReport extends Div {

    CopyReport(CopyPlan plan) {
        addClassNames("lf-card", "dr-report");
        add(new H2(getTranslation("draft.report")));
        part("draft.report.unknown", plan.unknown());
        if (!plan.possible()) {
            add(new Paragraph(getTranslation("draft.report.impossible")));
        }
        part("draft.report.outside", minus(plan.outside(), plan.unknown()));
        part("draft.report.names", arrows(plan.names()));
        part("draft.report.lists", lists(plan));
        part("draft.report.unsaved", plan.unsaved());
        part("draft.report.untranslated", plan.untranslated());
        part("draft.report.dropped", plan.dropped());
        if (plan.names().isEmpty() && plan.outside().isEmpty()) {
            add(new Paragraph(getTranslation("draft.report.simple")));
        }
    }

    private void part(String key, Collection<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            add(new H3(getTranslation(key)), list);
        }
    }

    private List<String> lists(CopyPlan plan) {
        return plan.lists().entrySet().stream()
                .map(list -> {
                    if (plan.shared().contains(list.getKey())) {
                        return list.getKey() + ": " + getTranslation("draft.report.shared");
                    }
                    return list.getKey().equals(list.getValue())
                            ? list.getKey() + ": " + getTranslation("draft.report.added")
                            : list.getKey() + " → " + list.getValue() + ": " + getTranslation("draft.report.renamed");
                })
                .toList();
    }

    private static List<String> arrows(Map<String, String> renamed) {
        return renamed.entrySet().stream()
                .map(name -> name.getKey() + " → " + name.getValue())
                .toList();
    }

    private static List<String> minus(Collection<String> all, Collection<String> without) {
        return all.stream().filter(one -> !without.contains(one)).toList();
    }
}
