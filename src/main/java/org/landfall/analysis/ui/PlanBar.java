package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.landfall.analysis.Plan;
import org.landfall.analysis.Plan.Price;
import org.landfall.analysis.Variable;

/** What the chosen tables cost, which of them cannot be paid and why, and the way to release the rest. */
class PlanBar extends Section {
    private final List<Variable> variables;
    private final Runnable release;
    private final Runnable empty;

    PlanBar(List<Variable> variables, Runnable release, Runnable empty) {
        this.variables = variables;
        this.release = release;
        this.empty = empty;
        addClassNames("an-plan", "lf-card");
    }

    void show(Plan plan) {
        removeAll();
        add(new H2(getTranslation("analysis.plan.title")));
        if (plan.steps().isEmpty()) {
            add(new Paragraph(getTranslation("analysis.plan.none")));
            return;
        }
        var words = new PriceWords(this, getLocale(), variables);
        var steps = new UnorderedList();
        plan.steps().forEach(step -> steps.add(new ListItem(words.of(step))));
        steps.addClassName("an-steps");
        // a long list scrolls, and whoever has keys alone must reach its end
        steps.getElement().setAttribute("tabindex", "0");
        var refused = plan.steps().stream()
                .filter(step -> step.price() instanceof Price.Refused)
                .count();
        var details =
                new Details(getTranslation("analysis.plan.steps", plan.steps().size()), steps);
        details.setOpened(refused > 0);
        var actions = new Div(
                releaseButton(plan.paying()), new Button(getTranslation("analysis.plan.empty"), click -> empty.run()));
        actions.addClassName("lf-actions");
        add(new Paragraph(getTranslation("analysis.plan.sum", plan.paying(), refused)), details, actions);
    }

    private Button releaseButton(long paying) {
        var button = new Button(getTranslation("analysis.plan.release", paying), click -> release.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setEnabled(paying > 0);
        return button;
    }
}
