package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What the upload itself says, in the language of the screen. */
final class UploadTexts {
    private UploadTexts() {}

    static UploadI18N of(Component screen) {
        String failed = screen.getTranslation("instrument.upload.failed");
        String tooBig = screen.getTranslation("instrument.upload.tooBig");
        String wrong = screen.getTranslation("instrument.upload.wrongFile");
        String underWay = screen.getTranslation("instrument.upload.underWay");
        return new UploadI18N()
                .setFile(new UploadI18N.File()
                        .setRetry(screen.getTranslation("instrument.upload.retry"))
                        .setStart(screen.getTranslation("instrument.upload"))
                        .setRemove(screen.getTranslation("instrument.upload.remove")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(wrong)
                        .setTooManyFiles(failed))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(underWay)
                                .setStalled(underWay)
                                .setProcessing(underWay)
                                .setHeld(underWay))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(underWay))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)
                                .setFileTooLarge(tooBig)));
    }
}
