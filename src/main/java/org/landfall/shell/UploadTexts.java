package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What the upload itself says, in the language of the screen. */
public final class UploadTexts {
    private UploadTexts() {}

    /** @param most what a file may have, in the words of a person */
    public static UploadI18N of(Component screen, String most) {
        String failed = screen.getTranslation("shell.upload.failed");
        String tooBig = screen.getTranslation("shell.upload.tooBig", most);
        String wrong = screen.getTranslation("shell.upload.wrongFile");
        String drop = screen.getTranslation("shell.upload.drop");
        String underWay = screen.getTranslation("shell.upload.underWay");
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setFile(new UploadI18N.File()
                        .setRetry(screen.getTranslation("shell.upload.retry"))
                        .setStart(screen.getTranslation("shell.upload.start"))
                        .setRemove(screen.getTranslation("shell.upload.remove")))
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
