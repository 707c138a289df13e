package org.landfall.release.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landfall.analysis.Variable;
import org.landfall.release.SigningOutcome;
import org.landfall.release.SigningService;
import org.landfall.shell.Notices;

/** Asks which tables are to be let go, under which name and what for. To send it is the first signature. */
final class ProposalDialog extends Dialog {
    record Wish(Set<List<String>> tables, String name, String purpose) {}

    private final TextField name;
    private final TextArea purpose;
    private final CheckboxGroup<List<String>> tables;

    /** @param done takes the wish, and tells what came of it */
    ProposalDialog(
            List<List<String>> released, List<Variable> variables, BiConsumer<Wish, Consumer<SigningOutcome>> done) {
        name = new TextField(getTranslation("signing.name"));
        purpose = new TextArea(getTranslation("signing.purpose"));
        tables = new CheckboxGroup<>(getTranslation("signing.choose"));
        setHeaderTitle(getTranslation("signing.propose.title"));
        setWidth("min(640px, 100%)");
        words();
        choices(released, variables);
        var fields = new Div(new Paragraph(getTranslation("signing.propose.text")), name, purpose, tables);
        fields.addClassName("lf-steps");
        add(fields);
        var send = new Button(
                getTranslation("signing.propose.send"),
                click -> done.accept(new Wish(tables.getValue(), name.getValue(), purpose.getValue()), this::answered));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), send);
    }

    private void words() {
        name.setHelperText(getTranslation("signing.name.help"));
        name.setMaxLength(SigningService.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        purpose.setHelperText(getTranslation("signing.words.help"));
        purpose.setMaxLength(SigningService.LONGEST_WORDS);
        purpose.setRequiredIndicatorVisible(true);
        purpose.setWidthFull();
    }

    /** All are chosen to begin with. */
    private void choices(List<List<String>> released, List<Variable> variables) {
        Map<String, Variable> byName =
                variables.stream().collect(Collectors.toMap(Variable::name, Function.identity()));
        var sorted = released.stream()
                .sorted(Comparator.comparing(names -> String.join(" ", names)))
                .toList();
        tables.addClassName("rl-choice");
        tables.setItems(sorted);
        tables.setItemLabelGenerator(names -> names.stream()
                .map(one -> byName.get(one) instanceof Variable variable
                        ? variable.label().in(getLocale().getLanguage())
                        : one)
                .collect(Collectors.joining(" × ")));
        tables.setValue(Set.copyOf(sorted));
    }

    private void answered(SigningOutcome outcome) {
        name.setInvalid(outcome == SigningOutcome.NAME);
        purpose.setInvalid(outcome == SigningOutcome.WORDS);
        tables.setInvalid(outcome == SigningOutcome.TABLES);
        name.setErrorMessage(getTranslation("signing.outcome.NAME"));
        purpose.setErrorMessage(getTranslation("signing.outcome.WORDS"));
        tables.setErrorMessage(getTranslation("signing.outcome.TABLES"));
        switch (outcome) {
            case PROPOSED -> close();
            case NAME, WORDS, TABLES -> {}
            case SIGNED,
                    DECLINED,
                    TAKEN_BACK,
                    NO_REPORT,
                    BROKEN_REPORT,
                    OLD_REPORT,
                    RETIRED,
                    STANDS_ALREADY,
                    SAME_PERSON,
                    CHANGED,
                    GONE -> {
                close();
                Notices.problem(getTranslation("signing.outcome." + outcome.name()));
            }
        }
    }
}
