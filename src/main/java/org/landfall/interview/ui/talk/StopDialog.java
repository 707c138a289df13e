package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The talk ends: what was said is kept or deleted, as the person wishes. */
public final class StopDialog extends Dialog {
    /** Once the dialog is open: as it opens it takes the focus for itself. */
    private static final String FOCUS = """
            const opened = event => {
                if (!event.detail.overlay.owner?.contains(this)) return;
                document.body.removeEventListener('vaadin-overlay-open', opened);
                this.focus({focusVisible: true});
            };
            document.body.addEventListener('vaadin-overlay-open', opened);""";

    /** @param mayDelete false for what was handed in before, and where nothing is kept */
    public StopDialog(boolean mayDelete, Runnable keep, Runnable delete) {
        setHeaderTitle(getTranslation("conduct.stop"));
        Button keeping = choice("conduct.stop.keep", keep);
        keeping.addThemeVariants(ButtonVariant.PRIMARY);
        addAttachListener(shown -> keeping.getElement().executeJs(FOCUS));
        Div choices = new Div(keeping, new Paragraph(getTranslation("conduct.stop.keep.more")));
        if (mayDelete) {
            Button deleting = choice("conduct.stop.delete", delete);
            deleting.addThemeVariants(ButtonVariant.ERROR);
            choices.add(deleting, new Paragraph(getTranslation("conduct.stop.delete.more")));
        }
        choices.addClassName("iv-stop");
        add(choices);
        getFooter().add(new Button(getTranslation("conduct.stop.goOn"), click -> close()));
    }

    private Button choice(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> {
            close();
            action.run();
        });
        button.setDisableOnClick(true);
        return button;
    }
}
