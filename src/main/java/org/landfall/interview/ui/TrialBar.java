package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;

/** Above a trial: that it is one, a way to any question, and from the beginning again. */
final class TrialBar extends Aside {

    TrialBar(FormDefinition form, Consumer<Item.Question> jump, Runnable startOver) {
        addClassName("iv-trial");
        getElement().setAttribute("aria-label", getTranslation("interview.trial.banner"));
        Span banner = new Span(getTranslation("interview.trial.banner"));
        banner.addClassName("iv-tag");
        Paragraph what = new Paragraph(getTranslation("interview.trial.text"));
        String language = UI.getCurrent().getLocale().getLanguage();
        ComboBox<Item.Question> questions = new ComboBox<>();
        questions.setItems(form.questions());
        questions.setItemLabelGenerator(question -> label(question, language));
        questions.setPlaceholder(getTranslation("interview.trial.jump"));
        questions.setAriaLabel(getTranslation("interview.trial.jump"));
        questions.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                questions.clear();
                jump.accept(change.getValue());
            }
        });
        Button over = new Button(getTranslation("interview.trial.over"), click -> startOver.run());
        over.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(questions, over);
        tools.addClassName("iv-trial-tools");
        add(new Div(banner, what), tools);
    }

    static String label(Item.Question question, String language) {
        String words = question.label().in(language);
        return words.isEmpty() ? question.name() : words + " (" + question.name() + ")";
    }
}
