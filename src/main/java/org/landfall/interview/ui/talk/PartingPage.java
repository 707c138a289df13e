package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Between the talk and what the interviewer writes about it alone: nothing of that is shown while the person is there. */
public final class PartingPage extends Div {

    /**
     * @param now the person has gone and the interviewer goes on
     * @param later the person has gone and the interviewer leaves
     * @param back the talk is not over
     */
    public PartingPage(Runnable now, Runnable later, Runnable back) {
        addClassName("iv-card");
        getElement().setAttribute("tabindex", "-1");
        H2 title = new H2(getTranslation("conduct.parting"));
        title.setId("iv-question");
        Div ways = new Div(
                button("conduct.parting.back", back, ButtonVariant.TERTIARY),
                button("conduct.parting.later", later, ButtonVariant.TERTIARY),
                button("conduct.parting.now", now, ButtonVariant.PRIMARY));
        ways.addClassName("iv-steps");
        add(
                title,
                new Paragraph(getTranslation("conduct.parting.bye")),
                new Paragraph(getTranslation("conduct.parting.alone")),
                ways);
    }

    private Button button(String key, Runnable action, ButtonVariant look) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(look);
        button.setDisableOnClick(true);
        return button;
    }
}
