package org.landfall.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.landfall.access.SiteId;
import org.landfall.shell.Notices;
import org.landfall.study.staff.InterpreterId;
import org.landfall.study.staff.InterpreterService;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.RegisteredInterpreter;

/** A new entry of the register, or one that changes; stays open at the field that is wrong. */
final class InterpreterDialog extends Dialog {
    private final SiteId site;
    private final @Nullable RegisteredInterpreter before;
    private final transient InterpreterService register;
    private final Runnable changed;

    private final TextField code = new TextField(getTranslation("staff.code"));
    private final Checkbox statement = new Checkbox(getTranslation("staff.statement"));
    private final ProfileForm profile;

    InterpreterDialog(
            SiteId site, @Nullable RegisteredInterpreter before, InterpreterService register, Runnable changed) {
        this.site = site;
        this.before = before;
        this.register = register;
        this.changed = changed;
        setHeaderTitle(before == null ? getTranslation("staff.interpreter.new") : before.code());
        setWidth("min(560px, 100%)");
        code.setMaxLength(RegisteredInterpreter.LONGEST_CODE);
        code.setHelperText(getTranslation("staff.code.help"));
        profile = new ProfileForm(before == null ? Profile.UNKNOWN : before.profile());
        if (before != null) {
            code.setValue(before.code());
            statement.setValue(before.statement());
        }
        Div fields = new Div(code, statement, profile);
        fields.addClassName("lf-form");
        add(fields);
        buttons();
    }

    private void buttons() {
        Button keep = new Button(getTranslation("staff.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            keep();
            keep.setEnabled(true);
        });
        if (before != null) {
            Button remove = new Button(getTranslation("staff.interpreter.remove"), click -> remove(before));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(remove);
        }
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
    }

    private void keep() {
        String wanted = code.getValue().strip();
        boolean coded = RegisteredInterpreter.isCode(wanted);
        code.setErrorMessage(getTranslation("staff.code.wrong"));
        code.setInvalid(!coded);
        if (coded) {
            profile.read().ifPresent(known -> keep(wanted, known));
        } else {
            code.focus();
        }
    }

    private void keep(String wanted, Profile known) {
        InterpreterId id = before == null ? InterpreterId.random() : before.id();
        if (!register.keep(new RegisteredInterpreter(id, site, wanted, statement.getValue(), known))) {
            code.setErrorMessage(getTranslation("staff.code.taken"));
            code.setInvalid(true);
            code.focus();
            return;
        }
        Notices.done(getTranslation("staff.kept", wanted));
        close();
        changed.run();
    }

    private void remove(RegisteredInterpreter interpreter) {
        register.remove(interpreter.id());
        Notices.done(getTranslation("staff.interpreter.removed", interpreter.code()));
        close();
        changed.run();
    }
}
