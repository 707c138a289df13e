package org.landfall.interview;

import java.util.Optional;
import java.util.UUID;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;

/**
 * The files of one interview, every chunk sealed by a data key of the file's own: where one is deleted and the record stays,
 * what lies in old backups opens no more.
 *
 * @param before opens what was attached before files had keys of their own
 */
record SealedFiles(InterviewId id, String study, FileSeal before, RecordCipher cipher, AttachmentStore store)
        implements FileStore {

    @Override
    public int megabytes() {
        return store.megabytes();
    }

    @Override
    public boolean add(Attachment file) {
        WrappedKey key = cipher.createKey(study, file.id());
        return store.add(
                id, file.id(), file.isSound(), key, seal(file.id(), key).seal(file));
    }

    @Override
    public Optional<Attachment> find(UUID file) {
        return store.find(id, file).map(found -> seal(file, found).open(file, found.file()));
    }

    private FileSeal seal(UUID file, AttachmentStore.Found found) {
        return found.key() == null ? before : seal(file, found.key());
    }

    private FileSeal seal(UUID file, WrappedKey key) {
        return new FileSeal(study, id, cipher.open(study, file, key));
    }
}
