package org.landfall.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.landfall.study.HelpDirectory;
import org.landfall.study.HelpEntry;

/** One body that helps: what it is, and how long ago somebody made sure of it. */
final class HelpEntryCard extends Div {
    HelpEntryCard(HelpEntry entry, LocalDate today, Consumer<HelpEntry> check, Consumer<HelpEntry> change) {
        addClassNames("lf-card", "hp-entry");
        boolean old = HelpDirectory.unchecked(entry, today);
        Span kind = new Span(getTranslation("help.kind." + entry.kind()));
        kind.addClassName("lf-badge");
        Div head = new Div(new H2(entry.name()), kind);
        head.addClassName("hp-head");
        Paragraph terms = new Paragraph(entry.terms(getLocale(), this::getTranslation));
        terms.addClassName("lf-quiet");
        add(
                head,
                new Paragraph(entry.offers(getLocale())),
                new Paragraph(entry.contact()),
                terms,
                foot(entry, today, old, check, change));
    }

    private Component foot(
            HelpEntry entry, LocalDate today, boolean old, Consumer<HelpEntry> check, Consumer<HelpEntry> change) {
        Span age = new Span(getTranslation("help.checked", entry.daysUnchecked(today)));
        age.setTitle(entry.checked().toString());
        age.addClassName(old ? "lf-badge" : "lf-quiet");
        age.getElement().setAttribute("data-tone", old ? "warm" : "");
        Button checked = new Button(getTranslation("help.checkedToday"), click -> check.accept(entry));
        checked.setAriaLabel(checked.getText() + " " + entry.name());
        checked.setDisableOnClick(true);
        if (old) {
            checked.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Button other = new Button(getTranslation("help.change"), click -> change.accept(entry));
        other.setAriaLabel(other.getText() + " " + entry.name());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(age, checked, other);
        foot.addClassName("hp-foot");
        if (old) {
            Paragraph blocks = new Paragraph(getTranslation("help.blocks"));
            foot.add(blocks);
        }
        return foot;
    }
}
