package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.EditOutcome;
import org.landfall.instrument.editing.ChoiceRow;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.instrument.xlsform.LanguageName;

/** The choices of a question: their words, their order, new ones. A code stays as it is, for answers hang on it. */
final class ChoicesEditor extends Div {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_CODE = 64;

    private final DraftModel model;
    private final SurveyRow row;
    private final Runnable changed;
    private final List<String> languages;
    private final Div lines = new Div();
    private final Paragraph problem = new Paragraph();

    ChoicesEditor(DraftModel model, SurveyRow row, Runnable changed) {
        this.model = model;
        this.row = row;
        this.changed = changed;
        this.languages = ChoiceRow.languages(model.draft().tables());
        addClassName("dr-choices");
        lines.addClassName("dr-choice-lines");
        problem.addClassName("iv-error");
        problem.getElement().setAttribute("role", "alert");
        add(new H3(getTranslation("draft.choices")));
        List<String> others = model.alsoUsing(row);
        if (!others.isEmpty()) {
            Paragraph shared = new Paragraph(getTranslation("draft.choices.shared", String.join(", ", others)));
            shared.addClassName("lf-quiet");
            add(shared);
        }
        add(lines, adding(), problem);
        showLines();
    }

    private void showLines() {
        lines.removeAll();
        List<ChoiceRow> choices = model.choices(row);
        for (int i = 0; i < choices.size(); i++) {
            lines.add(line(choices, i));
        }
    }

    private Div line(List<ChoiceRow> choices, int at) {
        ChoiceRow choice = choices.get(at);
        Span code = new Span(choice.code());
        code.addClassNames("lf-mono", "dr-code");
        Div words = new Div();
        words.addClassName("dr-choice-words");
        for (String language : languages) {
            TextField field = label(choice.code(), language);
            field.setValue(choice.labels().getOrDefault(language, ""));
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    Edit edit = new Edit.RelabelChoice(choice.row(), language, change.getValue());
                    Outcomes.show(field, model.apply(edit), "choices", choice.row(), changed);
                }
            });
            words.add(field);
        }
        Button up = tool("↑", "draft.choice.up", choice);
        up.setEnabled(at > 0);
        up.addClickListener(click -> apply(new Edit.SwapChoices(
                choice.row(), choices.get(Math.max(0, at - 1)).row())));
        Button down = tool("↓", "draft.choice.down", choice);
        down.setEnabled(at < choices.size() - 1);
        down.addClickListener(click -> apply(new Edit.SwapChoices(
                choice.row(), choices.get(Math.min(choices.size() - 1, at + 1)).row())));
        Button remove = tool("×", "draft.choice.remove", choice);
        remove.addClickListener(click -> remove(choice));
        Div tools = new Div(up, down, remove);
        tools.addClassName("dr-choice-tools");
        Div line = new Div(code, words, tools);
        line.addClassName("dr-choice");
        return line;
    }

    private Div adding() {
        TextField code = new TextField(getTranslation("draft.choice.code"));
        code.setMaxLength(LONGEST_CODE);
        code.addClassNames("dr-code");
        Map<String, TextField> labels = new LinkedHashMap<>();
        languages.forEach(language -> labels.put(language, label("", language)));
        Button add = new Button(getTranslation("draft.choice.add"), click -> {
            Map<String, String> words = new LinkedHashMap<>();
            labels.forEach(
                    (language, field) -> words.put(language, field.getValue().strip()));
            if (apply(new Edit.AddChoice(model.listOf(row), code.getValue().strip(), words))) {
                code.clear();
                labels.values().forEach(TextField::clear);
                code.focus();
            }
        });
        Div words = new Div();
        words.addClassName("dr-choice-words");
        labels.values().forEach(words::add);
        Div line = new Div(code, words, add);
        line.addClassNames("dr-choice", "dr-choice-new");
        return line;
    }

    private TextField label(String code, String language) {
        TextField field = new TextField();
        field.setMaxLength(LONGEST);
        String name = language.isEmpty() ? getTranslation("draft.field.label") : language;
        field.setAriaLabel(code.isEmpty() ? getTranslation("draft.choice.new", name) : code + " · " + name);
        field.setPlaceholder(name);
        field.getElement().setAttribute("lang", LanguageName.code(language));
        return field;
    }

    private void remove(ChoiceRow choice) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("draft.choice.remove.title", choice.code()),
                getTranslation("draft.choice.remove.text"),
                getTranslation("draft.choice.remove"),
                confirmed -> apply(new Edit.RemoveChoice(choice.row())));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        List<String> users = model.mentioning(choice.code());
        if (!users.isEmpty()) {
            dialog.setText(getTranslation("draft.choice.remove.used", String.join(", ", users)));
        }
        dialog.open();
    }

    private boolean apply(Edit edit) {
        EditOutcome outcome = model.apply(edit);
        problem.setText(
                outcome instanceof EditOutcome.Refused refused
                        ? Sentences.of(this, refused.problems(), "choices", 0) + " " + getTranslation("draft.notStored")
                        : "");
        if (outcome instanceof EditOutcome.Stored) {
            showLines();
        }
        changed.run();
        return outcome instanceof EditOutcome.Stored;
    }

    private Button tool(String sign, String key, ChoiceRow choice) {
        Button button = new Button(sign);
        button.setAriaLabel(getTranslation(key) + " " + choice.code());
        button.setTooltipText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
