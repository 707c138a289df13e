package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.landfall.shell.Notices;
import org.landfall.testimony.Testimony.Told;
import org.landfall.testimony.ui.MarkDialog.Passage;

/** What was told at one question, sentence by sentence; those that are chosen, from the first to the last, are a passage. */
final class ToldCard extends Section {
    private final Told told;
    private final List<Checkbox> sentences = new ArrayList<>();

    /** @param original in which language it was told */
    ToldCard(Told told, String original, boolean open, Consumer<Passage> mark) {
        this.told = told;
        addClassNames("lf-card", "lf-form", "qt-part");
        add(new H2(told.question().in(getLocale().getLanguage())));
        Div words = new Div();
        words.getElement().setAttribute("lang", original);
        told.sentences().forEach(sentence -> words.add(open ? box(sentence) : new Paragraph(sentence)));
        words.addClassName("rv-points");
        add(words);
        if (open) {
            add(new Button(getTranslation("testimony.mark.chosen"), click -> chosen(mark)));
        }
    }

    private Checkbox box(String sentence) {
        Checkbox box = new Checkbox(sentence);
        sentences.add(box);
        return box;
    }

    private void chosen(Consumer<Passage> mark) {
        int[] chosen = IntStream.range(0, sentences.size())
                .filter(i -> sentences.get(i).getValue())
                .toArray();
        if (chosen.length == 0) {
            Notices.problem(getTranslation("testimony.mark.none"));
            return;
        }
        int first = chosen[0];
        int last = chosen[chosen.length - 1];
        mark.accept(new Passage(told.path(), first, last, told.passage(first, last)));
    }
}
