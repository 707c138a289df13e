package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.OwnWords;
import org.landfall.interview.TakenOut;

/** One text that can be read and marked, but not written in. */
final class WordsLine extends Div {
    /** From where to where, as the browser counts. */
    private static final String SELECTED =
            "const area = this.inputElement; return area.selectionStart + ' ' + area.selectionEnd";

    private final OwnWords words;
    private final String sign;
    private final Runnable changed;
    private final TextArea area = new TextArea();
    private final Button undo = new Button(getTranslation("takeOut.undo"), click -> undo());
    private final List<String> passages = new ArrayList<>();

    WordsLine(OwnWords words, String label, String sign, Runnable changed) {
        this.words = words;
        this.sign = sign;
        this.changed = changed;
        area.setLabel(words.note() ? getTranslation("takeOut.note", label) : label);
        area.setValue(words.text());
        area.setReadOnly(true);
        area.setWidthFull();
        area.getElement().setAttribute("data-no-save", "");
        Button selected = new Button(getTranslation("takeOut.selected"), click -> askWhichWords());
        Button all = new Button(
                getTranslation("takeOut.all"), click -> cut(0, area.getValue().length()));
        for (Button button : List.of(selected, all, undo)) {
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(button.getText() + ": " + area.getLabel());
        }
        undo.setVisible(false);
        Div actions = new Div(selected, all, undo);
        actions.addClassName("lf-actions");
        addClassName("iv-words");
        add(area, actions);
    }

    Optional<TakenOut> taken() {
        return passages.isEmpty() ? Optional.empty() : Optional.of(new TakenOut(words, area.getValue(), passages));
    }

    private void askWhichWords() {
        area.getElement().executeJs(SELECTED).then(String.class, selected -> {
            String[] ends = selected.split(" ", -1);
            cut(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        });
    }

    /** Nothing happens where nothing is marked, or what the browser says is no part of the text. */
    private void cut(int from, int to) {
        String text = area.getValue();
        if (from < 0 || from >= to || to > text.length()) {
            area.setHelperText(getTranslation("takeOut.markFirst"));
            return;
        }
        passages.add(text.substring(from, to));
        area.setHelperText(null);
        area.setValue(text.substring(0, from) + sign + text.substring(to));
        undo.setVisible(true);
        changed.run();
    }

    private void undo() {
        passages.clear();
        area.setValue(words.text());
        undo.setVisible(false);
        changed.run();
    }
}
