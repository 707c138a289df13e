package org.landfall.interview;

import java.util.Optional;
import java.util.UUID;

/** Where the files of an open interview go. */
sealed interface FileStore permits SealedFiles, TriedFiles {

    /** How large one file may be, in millions of bytes. */
    int megabytes();

    /** False when the interview has as many files as one can have. */
    boolean add(Attachment file);

    Optional<Attachment> find(UUID id);
}
