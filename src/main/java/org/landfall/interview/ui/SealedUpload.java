package org.landfall.interview.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes one file into memory, never to disk, and never more than allowed, whatever the request says about its length. A
 * request that breaks off hands in nothing.
 */
public final class SealedUpload implements UploadHandler {
    private final int mostBytes;
    private final Taken taken;

    public SealedUpload(int mostBytes, Taken taken) {
        this.mostBytes = mostBytes;
        this.taken = taken;
    }

    public interface Taken {
        void file(String calledItself, byte[] bytes);
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        boolean cutOff = event.getFileSize() >= 0 && bytes.length < event.getFileSize() && bytes.length <= mostBytes;
        if (cutOff) {
            throw new IOException("an upload broke off");
        }
        event.getUI().access(() -> taken.file(event.getFileName(), bytes));
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes;
    }

    @Override
    public long getRequestSizeMax() {
        return mostBytes + 10_000L;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
