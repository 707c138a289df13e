package org.landfall.instrument.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a text goes that was typed and not stored. */
final class LeaveDialog extends ConfirmDialog {

    LeaveDialog(Runnable stay, Runnable leave) {
        setHeader(getTranslation("draft.leave"));
        setText(getTranslation("draft.leave.text"));
        setCancelable(true);
        setCancelText(getTranslation("draft.leave.stay"));
        setConfirmText(getTranslation("draft.leave.yes"));
        addCancelListener(cancelled -> stay.run());
        addConfirmListener(confirmed -> leave.run());
    }
}
