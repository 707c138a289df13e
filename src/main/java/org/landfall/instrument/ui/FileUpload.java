package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.BiConsumer;
import org.landfall.instrument.files.ListFile;
import org.landfall.shell.Notices;

/** Takes files beside a form into memory, one after another and never to disk. */
final class FileUpload extends Div {
    private static final int AT_ONCE = 50;

    private final Upload upload;

    /** @param file takes its name and its bytes */
    FileUpload(BiConsumer<String, byte[]> file) {
        upload = new Upload(new Bounded((metadata, bytes) -> {
            file.accept(metadata.fileName(), bytes);
            clear();
        }));
        upload.setMaxFiles(AT_ONCE);
        upload.setMaxFileSize(ListFile.MAX_BYTES);
        upload.setUploadButton(new Button(getTranslation("files.add")));
        upload.setDropLabel(new Span(getTranslation("files.drop")));
        upload.setI18n(UploadTexts.of(this));
        upload.addFileRejectedListener(rejected -> Notices.problem(rejected.getErrorMessage()));
        add(upload);
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
            return ListFile.MAX_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return ListFile.MAX_BYTES + 10_000L;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
