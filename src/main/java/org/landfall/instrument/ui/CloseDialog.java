package org.landfall.instrument.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.landfall.instrument.InstrumentVersion;

/** Says what closing does before it does it. */
final class CloseDialog extends ConfirmDialog {
    CloseDialog(InstrumentVersion version, Runnable close) {
        setHeader(getTranslation("studio.close.title"));
        setText(getTranslation(
                "studio.close.text", version.title().in(getLocale().getLanguage()), version.version()));
        setCancelable(true);
        setCancelText(getTranslation("shell.cancel"));
        setConfirmText(getTranslation("studio.close"));
        addConfirmListener(confirmed -> close.run());
    }
}
