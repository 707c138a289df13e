package org.landfall.testimony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.Set;
import org.landfall.testimony.Blanked;
import org.landfall.testimony.Quote;

/** Puts what would tell who speaks into square brackets, and goes through the list. Stays open until that is done. */
final class BlankDialog extends Dialog {
    private static final String SELECTION =
            "const area = this.inputElement; return area.selectionStart + ' ' + area.selectionEnd";

    /** What is done with the words; true when it was. */
    interface Keep {
        boolean keep(String words, Set<Blanked> checked);
    }

    private final TextArea words = new TextArea(getTranslation("quote.words"));
    private final CheckboxGroup<Blanked> list = new CheckboxGroup<>(getTranslation("quote.checklist"));
    private final WordNotices notices = new WordNotices();

    BlankDialog(Quote quote, Keep keep) {
        setHeaderTitle(getTranslation("quote.blank"));
        setWidth("min(760px, 100%)");
        words.setValue(quote.wording().words());
        words.setHelperText(getTranslation("quote.words.help"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> notices.lookAt(change.getValue()));
        notices.lookAt(words.getValue());
        list.setItems(EnumSet.allOf(Blanked.class));
        list.setItemLabelGenerator(item -> getTranslation("quote.check." + item));
        list.setErrorMessage(getTranslation("quote.refused.UNCHECKED"));
        Div form = new Div(
                new Paragraph(getTranslation("quote.blank.text")),
                words,
                new Button(getTranslation("quote.blank.marked"), click -> blankMarked()),
                notices,
                list);
        form.addClassNames("lf-form", "qt-part");
        add(form);
        Button go = new Button(getTranslation("quote.blank.keep"), click -> {
            list.setInvalid(list.getValue().size() < Blanked.values().length);
            if (!list.isInvalid() && keep.keep(words.getValue(), list.getValue())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("testimony.cancel"), click -> close()), go);
    }

    private void blankMarked() {
        words.getElement().executeJs(SELECTION).then(String.class, marked -> {
            String[] ends = marked.split(" ");
            blank(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        });
    }

    /** Where nothing is marked, or the words have changed meanwhile, nothing is blanked. */
    private void blank(int start, int end) {
        String text = words.getValue();
        boolean marked = start < end && end <= text.length();
        words.setErrorMessage(getTranslation("quote.blank.none"));
        words.setInvalid(!marked);
        if (marked) {
            words.setValue(text.substring(0, start) + "[…]" + text.substring(end));
        }
    }
}
