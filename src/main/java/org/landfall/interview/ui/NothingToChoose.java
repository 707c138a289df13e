package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Paragraph;

/** A list without a choice: a file that is not beside the form, or a filter that leaves none. Nothing waits for it. */
final class NothingToChoose extends AnswerField {
    NothingToChoose() {
        Paragraph why = new Paragraph(getTranslation("interview.nothingToChoose"));
        why.addClassName("iv-hint");
        add(why);
    }

    @Override
    void takeFocus() {
        getElement().executeJs("this.closest('.iv-card')?.focus({preventScroll: true})");
    }
}
