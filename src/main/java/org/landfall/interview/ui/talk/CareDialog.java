package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.landfall.interview.CareNote;
import org.landfall.shell.Notices;

/** Three questions to an interviewer after a talk, for nobody else. */
public final class CareDialog extends Dialog {
    private final RadioButtonGroup<Integer> weight = grades("home.care.weight");
    private final RadioButtonGroup<Integer> sleep = grades("home.care.sleep");
    private final Checkbox talk = new Checkbox(getTranslation("home.care.talk"));
    private final Checkbox share = new Checkbox(getTranslation("home.care.share"));
    private final Checkbox interpreter = new Checkbox(getTranslation("home.care.interpreter"));

    /** @param interpreted whether somebody interpreted, who should be offered the same */
    public CareDialog(boolean interpreted, Consumer<CareNote> keep) {
        setHeaderTitle(getTranslation("home.care.open"));
        talk.setHelperText(getTranslation("home.care.talk.more"));
        interpreter.setVisible(interpreted);
        Div fields = new Div(weight, sleep, talk, share, interpreter);
        fields.addClassName("iv-care");
        add(fields);
        Button done = new Button(getTranslation("home.care.keep"), click -> {
            keep.accept(new CareNote(
                    weight.getValue(),
                    sleep.getValue(),
                    talk.getValue(),
                    share.getValue(),
                    interpreted ? interpreter.getValue() : null));
            Notices.done(getTranslation(talk.getValue() ? "home.care.wished" : "home.care.kept"));
            close();
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setEnabled(false);
        weight.addValueChangeListener(change -> done.setEnabled(complete()));
        sleep.addValueChangeListener(change -> done.setEnabled(complete()));
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), done);
    }

    private boolean complete() {
        return weight.getValue() != null && sleep.getValue() != null;
    }

    private RadioButtonGroup<Integer> grades(String key) {
        RadioButtonGroup<Integer> grades = new RadioButtonGroup<>(getTranslation(key));
        grades.setItems(IntStream.rangeClosed(1, CareNote.MOST).boxed().toList());
        grades.setItemLabelGenerator(grade -> grade == 1 || grade == CareNote.MOST
                ? grade + " · " + getTranslation(key + "." + grade)
                : String.valueOf(grade));
        grades.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        return grades;
    }
}
