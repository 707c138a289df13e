package org.landfall.instrument.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.landfall.instrument.InstrumentVersion;

/** Says what publishing does before it does it. */
final class PublishDialog extends ConfirmDialog {

    PublishDialog(InstrumentVersion version, Runnable publish) {
        String title = version.title().in(getLocale().getLanguage());
        setHeader(getTranslation("instrument.publish.title"));
        setText(getTranslation("instrument.publish.text", title, version.version()));
        setCancelable(true);
        setCancelText(getTranslation("shell.cancel"));
        setConfirmText(getTranslation("instrument.publish.yes"));
        addConfirmListener(confirmed -> publish.run());
    }
}
