package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What the upload itself says, in the language of the screen. */
public final class FileTexts {
    private FileTexts() {}

    public static UploadI18N of(Component screen, int megabytes) {
        String failed = screen.getTranslation("interview.file.failed");
        String tooBig = screen.getTranslation("interview.attach.TOO_BIG", megabytes);
        String wrong = screen.getTranslation("interview.file.wrong");
        String underWay = screen.getTranslation("interview.file.underWay");
        return new UploadI18N()
                .setFile(new UploadI18N.File()
                        .setRetry(screen.getTranslation("interview.file.retry"))
                        .setStart(screen.getTranslation("interview.file.choose"))
                        .setRemove(screen.getTranslation("interview.file.remove")))
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
