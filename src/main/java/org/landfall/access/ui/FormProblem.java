package org.landfall.access.ui;

import com.vaadin.flow.component.html.Div;

/** The sentence that says why a form was not accepted; read aloud when it appears. */
class FormProblem extends Div {
    FormProblem() {
        addClassName("lf-problem");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void say(String sentence) {
        setText(sentence);
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }
}
