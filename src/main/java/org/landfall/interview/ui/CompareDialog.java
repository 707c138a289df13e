package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Two answers to one question, side by side: a person chooses. It stays until that is done. */
final class CompareDialog extends Dialog {
    CompareDialog(String question) {
        setHeaderTitle(getTranslation("interview.compare"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        Paragraph asked = new Paragraph(question);
        asked.addClassName("iv-compare-question");
        add(asked);
    }

    /**
     * Words may be typed on.
     *
     * @param mine takes what was entered here
     */
    static TextArea chooseWords(String question, String here, String stored, Consumer<String> mine) {
        CompareDialog dialog = new CompareDialog(question);
        TextArea words = new TextArea();
        words.setValue(here);
        words.setAriaLabel(dialog.getTranslation("interview.compare.here"));
        words.setMaxLength(TextAnswer.LONGEST);
        words.getElement().setAttribute("data-no-save", "");
        words.addClassName("iv-compare-words");
        dialog.add(new Paragraph(dialog.getTranslation("interview.compare.more")));
        dialog.add(sides(
                dialog.side("here", words, () -> mine.accept(words.getValue().strip())),
                dialog.side("stored", stored, () -> {})));
        dialog.open();
        return words;
    }

    /** @param mine takes what was entered here */
    static void choose(String question, String here, String stored, Runnable mine) {
        CompareDialog dialog = new CompareDialog(question);
        dialog.add(new Paragraph(dialog.getTranslation("interview.compare.more")));
        dialog.add(sides(dialog.side("here", here, mine), dialog.side("stored", stored, () -> {})));
        dialog.open();
    }

    /** What was entered has no place any more: it is shown, for there it would be lost. */
    static void show(String question, String here) {
        CompareDialog dialog = new CompareDialog(question);
        dialog.add(new Paragraph(dialog.getTranslation("interview.compare.noPlace")));
        dialog.add(sides(dialog.side("noted", here, () -> {})));
        dialog.open();
    }

    private static Div sides(Div... each) {
        Div sides = new Div(each);
        sides.addClassName("iv-compare-sides");
        return sides;
    }

    private Div side(String which, String words, Runnable keep) {
        Paragraph text = new Paragraph(words.isEmpty() ? getTranslation("interview.compare.empty") : words);
        text.addClassName("iv-compare-words");
        return side(which, text, keep);
    }

    private Div side(String which, Component text, Runnable keep) {
        Button button = new Button(getTranslation("interview.compare." + which + ".keep"), click -> {
            close();
            keep.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        Div side = new Div(new H3(getTranslation("interview.compare." + which)), text, button);
        side.addClassName("iv-compare-side");
        return side;
    }
}
