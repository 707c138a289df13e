package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Above a practised interview: one thing to try at a time, and the next as soon as it was done. */
final class PracticeGuide extends Aside {
    private final Span place = new Span();
    private final Paragraph what = new Paragraph();
    private final Button on;
    private final Runnable leave;
    private int step;
    private PracticeStep.Standing before;

    PracticeGuide(PracticeStep.Standing beginning, Runnable leave) {
        this.before = beginning;
        this.leave = leave;
        addClassNames("iv-trial", "iv-guide");
        getElement().setAttribute("aria-label", getTranslation("interview.practice"));
        place.addClassName("iv-tag");
        Div words = new Div(place, what);
        words.getElement().setAttribute("aria-live", "polite");
        on = new Button("", click -> next());
        on.addThemeVariants(ButtonVariant.TERTIARY);
        Button end = new Button(getTranslation("interview.practice.leave"), click -> leave.run());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(on, end);
        tools.addClassName("iv-trial-tools");
        add(words, tools);
        show();
    }

    /** Goes on as soon as what was asked for has been done. */
    void see(PracticeStep.Standing now) {
        if (PracticeStep.values()[step].done(before, now)) {
            step++;
            before = now;
            show();
        } else if (now.answered() > before.answered()) {
            // an answer given meanwhile is where the next comparison starts from
            before = now;
        }
    }

    private void next() {
        if (last()) {
            leave.run();
        } else {
            step++;
            show();
        }
    }

    private boolean last() {
        return step == PracticeStep.values().length - 1;
    }

    private void show() {
        place.setText(getTranslation("interview.practice.place", step + 1, PracticeStep.values().length));
        what.setText(getTranslation("interview.practice." + PracticeStep.values()[step]));
        on.setText(getTranslation(last() ? "interview.practice.finish" : "interview.practice.next"));
    }
}
