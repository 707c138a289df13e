package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.landfall.testimony.Mark;
import org.landfall.testimony.Testimony.Told;

/** Passages with their themes, in the order of the telling. */
final class MarkList extends Section {
    /** @param actions what can be done with one of them */
    MarkList(String title, List<Told> told, List<Mark> marks, Function<Mark, List<Component>> actions) {
        addClassName("lf-card");
        add(new H2(title));
        if (marks.isEmpty()) {
            add(new Paragraph(getTranslation("testimony.marks.none")));
        }
        for (Told one : told) {
            marks.stream()
                    .filter(mark -> mark.path().equals(one.path()))
                    .sorted(Comparator.comparingInt(Mark::first))
                    .forEach(mark -> add(line(one, mark, actions.apply(mark))));
        }
    }

    private Div line(Told told, Mark mark, List<Component> actions) {
        Paragraph words = new Paragraph(told.passage(mark.first(), mark.last()));
        words.addClassName("rv-answer");
        Div line = new Div(words, ThemeWords.badges(this, mark));
        line.addClassName("rv-line");
        if (!mark.note().isEmpty()) {
            Paragraph note = new Paragraph(mark.note());
            note.addClassName("lf-quiet");
            line.add(note);
        }
        if (!actions.isEmpty()) {
            Div buttons = new Div();
            buttons.addClassName("rv-met-actions");
            buttons.add(actions);
            line.add(buttons);
        }
        return line;
    }
}
