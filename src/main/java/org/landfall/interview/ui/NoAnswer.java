package org.landfall.interview.ui;

/** Nothing to answer: a note to read. */
final class NoAnswer extends AnswerField {
    @Override
    void takeFocus() {
        getElement().executeJs("this.closest('.iv-card')?.focus({preventScroll: true})");
    }
}
