package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** Marks what another component shows, takes it into the clipboard and says so. */
public final class CopyButton extends Button {
    public CopyButton(Component shown) {
        setText(getTranslation("shell.copy"));
        getElement().executeJs("""
                        this.addEventListener('click', () => {
                            getSelection().selectAllChildren($0);
                            navigator.clipboard?.writeText($0.dataset.copied ?? $0.textContent).then(() => this.textContent = $1);
                        })""", shown.getElement(), getTranslation("shell.copied"));
    }

    /** What is taken in place of the words on the screen, where those are shortened. */
    public static void takes(Component shown, String whole) {
        shown.getElement().setAttribute("data-copied", whole);
    }
}
