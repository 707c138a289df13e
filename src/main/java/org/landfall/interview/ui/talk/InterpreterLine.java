package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Under a sentence that an interpreter reads: it was not understood, say it in another way. Counted for the question. */
public final class InterpreterLine extends Div {
    private final Span count = new Span();

    public InterpreterLine(Runnable notUnderstood) {
        addClassName("iv-interpreter");
        count.getElement().setAttribute("role", "status");
        add(new Button(getTranslation("conduct.notUnderstood"), click -> notUnderstood.run()), count);
    }

    public void show(long times) {
        count.setText(times == 0 ? "" : getTranslation("conduct.notUnderstood.count", times));
    }
}
