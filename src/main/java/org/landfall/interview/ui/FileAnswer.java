package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import org.landfall.interview.engine.QuestionView;
import org.landfall.shell.UploadTexts;

/** A picture, recording, video or document: sent into memory, looked at, sealed, and shown again from its seal. */
final class FileAnswer extends AnswerField {
    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final Div shown = new Div();
    private final Paragraph error = new Paragraph();
    private final Upload upload;

    FileAnswer(QuestionView question, CardActions.Files files) {
        error.addClassName("iv-error");
        error.getElement().setAttribute("role", "alert");
        upload = new Upload(new SealedUpload(files.megabytes() * BYTES_OF_A_MEGABYTE, (name, bytes) -> {
            clearList();
            error.setText(files.attach().file(name, bytes));
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(files.megabytes() * BYTES_OF_A_MEGABYTE);
        upload.setAcceptedMimeTypes(accepted(question));
        upload.setI18n(UploadTexts.of(this, files.megabytes() + " MB"));
        upload.setDropLabel(new Span(getTranslation("interview.file.drop")));
        Button choose = new Button(
                getTranslation(question.value() == null ? "interview.file.choose" : "interview.file.replace"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(rejected -> error.setText(rejected.getErrorMessage()));
        upload.setVisible(!question.readOnly());
        Paragraph limit = new Paragraph(getTranslation("interview.file.limit." + question.type(), files.megabytes()));
        limit.addClassName("iv-hint");
        shown.addClassName("iv-file");
        addClassName("iv-file-answer");
        add(shown, error, limit, upload);
        show(question, files);
    }

    private void show(QuestionView question, CardActions.Files files) {
        if (question.value() == null) {
            return;
        }
        shown.add(files.find()
                .apply(question.value())
                .<com.vaadin.flow.component.Component>map(file -> new FilePreview(file, question.label(), files.find()))
                .orElseGet(() -> new Paragraph(getTranslation(FilePreview.missing(question.type())))));
        if (!question.readOnly()) {
            Button away = new Button(getTranslation("interview.file.remove"), click -> {
                shown.removeAll();
                reply("");
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            shown.add(away);
        }
    }

    private void clearList() {
        upload.clearFileList();
    }

    /** For the chooser only: what comes is looked at by its content. Naming no HEIC makes phones send a JPEG instead. */
    private static String[] accepted(QuestionView question) {
        return switch (question.type()) {
            case IMAGE -> new String[] {"image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp"};
            case AUDIO -> new String[] {"audio/*", "video/webm", "video/3gpp"};
            case VIDEO -> new String[] {"video/*"};
            default -> new String[0];
        };
    }

    @Override
    void takeFocus() {
        getElement().executeJs("this.querySelector('vaadin-upload vaadin-button')?.focus({preventScroll: true})");
    }
}
