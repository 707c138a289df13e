package org.landfall.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.BiConsumer;

/** Takes files into memory, one after another and never to disk. */
public final class FileUpload extends Div {
    private final Upload upload;

    /**
     * @param label of the button, translated
     * @param kilobytes that a file may have
     * @param file takes its name and its bytes
     */
    public FileUpload(String label, int atOnce, int kilobytes, BiConsumer<String, byte[]> file) {
        upload = new Upload(new Bounded(
                (metadata, bytes) -> {
                    file.accept(metadata.fileName(), bytes);
                    clear();
                },
                kilobytes * 1_000L));
        upload.setMaxFiles(atOnce);
        upload.setMaxFileSize(kilobytes * 1_000);
        upload.setUploadButton(new Button(label));
        upload.setI18n(UploadTexts.of(this, kilobytes < 1_000 ? kilobytes + " KB" : kilobytes / 1_000 + " MB"));
        upload.addFileRejectedListener(rejected -> Notices.problem(rejected.getErrorMessage()));
        add(upload);
    }

    private void clear() {
        upload.clearFileList();
    }

    /** Vaadin takes uploads of any size unless told. */
    private static final class Bounded extends InMemoryUploadHandler {
        private final long most;

        Bounded(InMemoryUploadCallback callback, long most) {
            super(callback);
            this.most = most;
        }

        @Override
        public long getFileSizeMax() {
            return most;
        }

        @Override
        public long getRequestSizeMax() {
            return most + 10_000L;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
