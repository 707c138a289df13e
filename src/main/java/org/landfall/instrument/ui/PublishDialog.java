package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Collectors;
import org.landfall.instrument.FileState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.Publication;
import org.landfall.instrument.PublishingService;
import org.landfall.shell.Notices;

/** Says what publishing does before it does it, and asks why. */
final class PublishDialog extends Dialog {
    private static final int LONGEST_NOTE = 1000;

    private final InstrumentVersion version;
    private final transient PublishingService publishing;
    private final Runnable changed;
    private final Runnable classes;
    private final Runnable files;
    private final TextArea note = new TextArea(getTranslation("studio.publish.note"));

    /**
     * @param changed shows the page anew
     * @param classes shows where disclosure classes are confirmed
     * @param files shows where files are added
     */
    PublishDialog(
            InstrumentVersion version,
            PublishingService publishing,
            List<FileState> beside,
            Runnable changed,
            Runnable classes,
            Runnable files) {
        this.version = version;
        this.publishing = publishing;
        this.changed = changed;
        this.classes = classes;
        this.files = files;
        setHeaderTitle(getTranslation("instrument.publish.title"));
        String title = version.title().in(getLocale().getLanguage());
        note.setHelperText(getTranslation("studio.publish.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setRequiredIndicatorVisible(true);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setErrorMessage(getTranslation("studio.publish.note.missing"));
        Div steps = new Div(new Paragraph(getTranslation("instrument.publish.text", title, version.version())), note);
        steps.addClassName("lf-form");
        String missing = beside.stream()
                .filter(file -> file.missing() && !file.blocks())
                .map(FileState::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            steps.addComponentAtIndex(1, new Paragraph(getTranslation("files.publish.warning", missing)));
        }
        add(steps);
        Button publish = new Button(getTranslation("instrument.publish.yes"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), publish);
    }

    private void publish() {
        if (note.getValue().isBlank()) {
            note.setInvalid(true);
            note.focus();
            return;
        }
        close();
        switch (publishing.publish(version.id(), note.getValue())) {
            case Publication.Published() -> {
                Notices.done(getTranslation("instrument.publish.done"));
                changed.run();
            }
            case Publication.Unconfirmed(int questions) -> {
                Notices.problem(getTranslation("studio.publish.unconfirmed", questions));
                classes.run();
            }
            case Publication.MissingLists(List<String> names) -> {
                Notices.problem(getTranslation("files.publish.missing", String.join(", ", names)));
                files.run();
            }
            case Publication.NoDraft() -> {
                Notices.problem(getTranslation("instrument.publish.changed"));
                changed.run();
            }
        }
    }
}
