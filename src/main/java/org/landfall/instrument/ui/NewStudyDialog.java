package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.study.Study;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;

/** Asks for a name and an instrument; stays open with what was typed when the study cannot begin. */
final class NewStudyDialog extends Dialog {
    private final TextField name = new TextField(getTranslation("study.name"));
    private final Select<InstrumentVersion> instrument = new Select<>();
    private final transient StudyService studies;
    private final Consumer<Study> begun;

    NewStudyDialog(List<InstrumentVersion> published, StudyService studies, Consumer<Study> begun) {
        this.studies = studies;
        this.begun = begun;
        setHeaderTitle(getTranslation("study.new"));
        setWidth("min(560px, 100%)");
        name.setMaxLength(80);
        name.setWidthFull();
        instrument.setLabel(getTranslation("study.instrument"));
        instrument.setItems(published);
        instrument.setItemLabelGenerator(version ->
                getTranslation("study.runsOn", version.title().in(getLocale().getLanguage()), version.version()));
        instrument.setValue(published.getFirst());
        instrument.setWidthFull();
        Div fields = new Div(new Paragraph(getTranslation("study.new.text")), name, instrument);
        fields.addClassName("lf-steps");
        add(fields);
        Button begin = new Button(getTranslation("study.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> {
            begin();
            begin.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), begin);
    }

    private void begin() {
        switch (studies.begin(name.getValue(), instrument.getValue().formId())) {
            case StudyOutcome.Begun outcome -> {
                close();
                begun.accept(outcome.study());
            }
            case StudyOutcome.Refused refused -> {
                name.setErrorMessage(getTranslation(refused.textKey()));
                name.setInvalid(true);
                name.focus();
            }
        }
    }
}
