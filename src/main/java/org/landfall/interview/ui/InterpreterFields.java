package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Colleagues;
import org.landfall.interview.Interpreter;
import org.landfall.study.staff.RegisteredInterpreter;
import org.landfall.study.staff.Sex;

/** Who interprets: chosen from the register of the place, or typed where somebody is not in it. */
final class InterpreterFields extends Div {
    private final Select<Interpreter.Kind> kind = new Select<>();
    private final ComboBox<String> code = new ComboBox<>(getTranslation("prepare.interpreter.code"));
    private final Checkbox statement = new Checkbox(getTranslation("prepare.interpreter.statement"));
    private transient Colleagues colleagues = Colleagues.NOBODY;

    /** @param changed told after every choice */
    InterpreterFields(Runnable changed) {
        addClassName("lf-form");
        kind.setLabel(getTranslation("prepare.interpreter"));
        kind.setItems(Interpreter.Kind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("prepare.interpreter.none"));
        kind.setItemLabelGenerator(this::named);
        code.setHelperText(getTranslation("prepare.interpreter.code.help"));
        code.setAllowCustomValue(true);
        code.setItemLabelGenerator(this::labelled);
        code.addCustomValueSetListener(typed -> code.setValue(typed.getDetail().strip()));
        kind.addValueChangeListener(change -> {
            offer();
            follow();
            changed.run();
        });
        code.addValueChangeListener(change -> {
            follow();
            changed.run();
        });
        add(kind, code, statement);
        follow();
    }

    void know(Colleagues now) {
        colleagues = now;
        offer();
        follow();
    }

    void take(@Nullable Interpreter interpreter) {
        kind.setValue(interpreter == null ? null : interpreter.kind());
        if (interpreter != null) {
            code.setValue(interpreter.code());
            statement.setValue(interpreter.statement());
        }
    }

    /** Whether nobody interprets, or whoever does has a code; the field says so otherwise. */
    boolean whole() {
        boolean coded = kind.getValue() == null || RegisteredInterpreter.isCode(typed());
        code.setErrorMessage(getTranslation("prepare.interpreter.code.wrong"));
        code.setInvalid(!coded);
        if (!coded) {
            code.focus();
        }
        return coded;
    }

    /** Null while nobody interprets, or nobody was named yet. */
    @Nullable
    Interpreter read() {
        return kind.getValue() == null || !RegisteredInterpreter.isCode(typed())
                ? null
                : new Interpreter(kind.getValue(), typed(), statement.getValue());
    }

    private String typed() {
        return code.getValue() == null ? "" : code.getValue();
    }

    /** Somebody the person brought along stands in no register. */
    private void offer() {
        String chosen = code.getValue();
        List<String> codes = kind.getValue() == Interpreter.Kind.FAMILY
                ? List.of()
                : colleagues.interpreters().stream()
                        .map(RegisteredInterpreter::code)
                        .toList();
        code.setItems(codes);
        code.setValue(chosen);
    }

    private void follow() {
        boolean interpreted = kind.getValue() != null;
        code.setVisible(interpreted);
        statement.setVisible(interpreted);
        boolean known = kind.getValue() != Interpreter.Kind.FAMILY
                && colleagues.registered(code.getValue()).isPresent();
        statement.setReadOnly(known);
        if (known) {
            colleagues.registered(code.getValue()).ifPresent(one -> statement.setValue(one.statement()));
        }
    }

    private String labelled(String one) {
        return colleagues
                .registered(one)
                .map(entry -> Stream.concat(
                                Stream.of(entry.code()),
                                Stream.concat(
                                        entry.profile().sex() == Sex.UNSAID
                                                ? Stream.empty()
                                                : Stream.of(getTranslation("staff.sex."
                                                        + entry.profile().sex())),
                                        entry.profile().languages().stream()
                                                .map(language ->
                                                        Locale.of(language).getDisplayLanguage(getLocale()))))
                        .collect(Collectors.joining(" · ")))
                .orElse(one);
    }

    private String named(Interpreter.@Nullable Kind one) {
        return getTranslation(one == null ? "prepare.interpreter.none" : "prepare.interpreter." + one);
    }
}
