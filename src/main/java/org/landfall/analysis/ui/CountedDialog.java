package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.shell.Notices;
import org.landfall.study.CountingRule;

/** Asks which answers of a study's own form mean consent to statistics and, where a question tells, whom the study is about. */
final class CountedDialog extends Dialog {
    private final AnswersOfOne consent;
    private final AnswersOfOne frame;
    private final Consumer<CountingRule> set;

    CountedDialog(FormDefinition form, Optional<CountingRule> before, Consumer<CountingRule> set) {
        this.set = set;
        setHeaderTitle(getTranslation("counted.title"));
        setWidth("min(640px, 100%)");
        List<Item.Question> questions = form.questions().stream()
                .filter(question -> question.type() == QuestionType.SELECT_ONE
                        && question.roster().isEmpty())
                .filter(question -> form.namedOnce(question.name()))
                .toList();
        consent = new AnswersOfOne(form, questions, "counted.consentQuestion", "counted.agreed");
        frame = new AnswersOfOne(form, questions, "counted.frameQuestion", "counted.counted");
        before.ifPresent(rule -> {
            consent.show(rule.consent(), rule.agreed());
            frame.show(rule.frame(), rule.counted());
        });
        Div fields = new Div(new Paragraph(getTranslation("counted.text")), consent, frame);
        fields.addClassName("lf-steps");
        add(fields);
        Button save = new Button(getTranslation("counted.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private void save() {
        @Nullable String asked = consent.question();
        Set<String> about = frame.question() == null ? Set.of() : frame.answers();
        if (asked == null || consent.answers().isEmpty() || (frame.question() != null && about.isEmpty())) {
            Notices.problem(getTranslation("counted.incomplete"));
            return;
        }
        set.accept(new CountingRule(asked, consent.answers(), frame.question(), about));
        close();
    }
}
