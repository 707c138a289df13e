package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Interpreter;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.Stop;
import org.landfall.respondent.met.Traits;

/** What an interviewer sees to before a talk; of a document only that it is one. */
final class PreparationForm extends Div {
    private final RadioButtonGroup<Setting> setting = new RadioButtonGroup<>();
    private final StopList stops = new StopList(this::follow);
    private final TextArea newReason = new TextArea(getTranslation("prepare.newReason"));
    private final Select<Preparation.Wish> wish = new Select<>();
    private final Checkbox wishMet = new Checkbox(getTranslation("prepare.wish.met"));
    private final Paragraph wishUnmet = new Paragraph(getTranslation("prepare.wish.unmet"));
    private final Select<Interpreter.Kind> interpreter = new Select<>();
    private final TextField code = new TextField(getTranslation("prepare.interpreter.code"));
    private final Checkbox statement = new Checkbox(getTranslation("prepare.interpreter.statement"));
    private final TraitsForm traits = new TraitsForm();

    PreparationForm() {
        addClassName("lf-form");
        setting.setLabel(getTranslation("prepare.setting"));
        setting.setItems(Setting.values());
        setting.setItemLabelGenerator(one -> getTranslation("prepare.setting." + one));
        setting.setValue(Setting.OWN_ROOMS);
        newReason.setMaxLength(Preparation.LONGEST_REASON);
        newReason.setHelperText(getTranslation("prepare.newReason.help"));
        wish.setLabel(getTranslation("prepare.wish"));
        wish.setItems(Preparation.Wish.values());
        wish.setItemLabelGenerator(one -> getTranslation("prepare.wish." + one));
        wish.setValue(Preparation.Wish.NONE);
        wishMet.setValue(true);
        wishUnmet.addClassName("prep-warning");
        interpreter.setLabel(getTranslation("prepare.interpreter"));
        interpreter.setItems(Interpreter.Kind.values());
        interpreter.setEmptySelectionAllowed(true);
        interpreter.setEmptySelectionCaption(getTranslation("prepare.interpreter.none"));
        interpreter.setItemLabelGenerator(this::named);
        code.setMaxLength(Interpreter.LONGEST_CODE);
        code.setHelperText(getTranslation("prepare.interpreter.code.help"));
        setting.addValueChangeListener(change -> follow());
        wish.addValueChangeListener(change -> follow());
        wishMet.addValueChangeListener(change -> follow());
        interpreter.addValueChangeListener(change -> follow());
        add(setting, stops, newReason, wish, wishMet, wishUnmet, interpreter, code, statement, traits);
        follow();
    }

    void takeFocus() {
        Focus.onChoice(setting);
    }

    /** Empty while a field that is needed says that it is. */
    Optional<Preparation> read() {
        if (!setting.getValue().withPerson()) {
            return Optional.of(Preparation.DOCUMENT);
        }
        boolean answered = stops.answered();
        boolean coded = interpreter.getValue() == null
                || Interpreter.isCode(code.getValue().strip());
        code.setErrorMessage(getTranslation("prepare.interpreter.code.wrong"));
        code.setInvalid(!coded);
        if (!answered) {
            stops.takeFocus();
        } else if (!coded) {
            code.focus();
        }
        return answered && coded ? Optional.of(prepared()) : Optional.empty();
    }

    /** By what the person may be recognised; empty while a field of it is wrong. */
    Optional<Traits> traits() {
        return setting.getValue().withPerson() ? traits.read() : Optional.of(Traits.UNKNOWN);
    }

    void forget() {
        traits.forget();
    }

    private Preparation prepared() {
        Interpreter.Kind kind = interpreter.getValue();
        return new Preparation(
                setting.getValue(),
                stops.found(),
                newReason.getValue().strip(),
                wish.getValue(),
                wish.getValue() == Preparation.Wish.NONE || wishMet.getValue(),
                kind == null ? null : new Interpreter(kind, code.getValue().strip(), statement.getValue()));
    }

    /** Shows only what is asked after what was said so far. */
    private void follow() {
        boolean talk = setting.getValue().withPerson();
        boolean wished = talk && wish.getValue() != Preparation.Wish.NONE;
        boolean interpreted = talk && interpreter.getValue() != null;
        stops.setVisible(talk);
        newReason.setVisible(talk && stops.found().contains(Stop.MET_BEFORE));
        wish.setVisible(talk);
        wishMet.setVisible(wished);
        wishUnmet.setVisible(wished && !wishMet.getValue());
        interpreter.setVisible(talk);
        code.setVisible(interpreted);
        statement.setVisible(interpreted);
        traits.setVisible(talk);
    }

    private String named(Interpreter.@Nullable Kind kind) {
        return getTranslation(kind == null ? "prepare.interpreter.none" : "prepare.interpreter." + kind);
    }
}
