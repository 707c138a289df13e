package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.landfall.respondent.ConsentStep;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;

/** More is allowed than before: only after a new conversation, of which a note is kept. */
final class WidenDialog extends Dialog {
    private final TextArea note = new TextArea(getTranslation("consent.widen.note"));
    private final RadioButtonGroup<Grant> wish = new RadioButtonGroup<>();

    WidenDialog(ConsentUse use, AgreedPanel.Actions actions) {
        setHeaderTitle(getTranslation("consent.widen.title", getTranslation("consent.use." + use)));
        setWidth("min(520px, 100%)");
        note.setHelperText(getTranslation("consent.widen.help"));
        note.setMaxLength(ConsentStep.Widened.LONGEST_NOTE);
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        note.getElement().setAttribute("data-no-save", "");
        wish.setItems(Grant.YES, Grant.AFTER_HEARING);
        wish.setItemLabelGenerator(grant -> getTranslation("consent.grant." + grant));
        wish.setValue(Grant.YES);
        wish.setVisible(use == ConsentUse.QUOTES);
        VerticalLayout content = new VerticalLayout(new Paragraph(getTranslation("consent.widen.text")), wish, note);
        content.setPadding(false);
        add(content);
        Button keep = new Button(getTranslation("consent.widen.keep"), click -> keep(use, actions));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
    }

    private void keep(ConsentUse use, AgreedPanel.Actions actions) {
        if (note.getValue().isBlank()) {
            note.setErrorMessage(getTranslation("consent.widen.missing"));
            note.setInvalid(true);
            note.focus();
            return;
        }
        close();
        actions.widen(use, wish.getValue(), note.getValue());
    }
}
