package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.Consumer;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.shell.Notices;
import org.landfall.shell.UploadTexts;

/** Takes one workbook into memory, never to disk, and never more than a questionnaire needs. */
final class WorkbookUpload extends Div {
    private static final int MAX_BYTES = FormPackage.MAX_FILE;

    private final Upload upload;

    WorkbookUpload(Consumer<byte[]> workbook) {
        addClassNames("lf-card", "in-upload");
        upload = new Upload(new Bounded((metadata, bytes) -> {
            workbook.accept(bytes);
            clear();
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MAX_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".xls", ".ods", ".csv", ".zip", ".xml");
        Button choose = new Button(getTranslation("instrument.upload"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setI18n(UploadTexts.of(this, "10 MB"));
        upload.addFileRejectedListener(rejected -> Notices.problem(rejected.getErrorMessage()));
        Paragraph limit = new Paragraph(getTranslation("instrument.upload.limit"));
        limit.addClassName("lf-quiet");
        add(limit, upload);
    }

    private void clear() {
        upload.clearFileList();
    }

    /** Vaadin takes uploads of any size unless told. */
    private static final class Bounded extends InMemoryUploadHandler {
        Bounded(InMemoryUploadCallback callback) {
            super(callback);
        }

        @Override
        public long getFileSizeMax() {
            return MAX_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return MAX_BYTES + 10_000L;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
