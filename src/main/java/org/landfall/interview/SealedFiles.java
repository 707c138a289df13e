package org.landfall.interview;

import java.util.Optional;
import java.util.UUID;

/** The files of one interview, every chunk sealed. */
record SealedFiles(InterviewId id, FileSeal seal, AttachmentStore store) implements FileStore {

    @Override
    public int megabytes() {
        return store.megabytes();
    }

    @Override
    public boolean add(Attachment file) {
        return store.add(id, file.id(), file.isSound(), seal.seal(file));
    }

    @Override
    public Optional<Attachment> find(UUID file) {
        return store.find(id, file).map(chunks -> seal.open(file, chunks));
    }
}
