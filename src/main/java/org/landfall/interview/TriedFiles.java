package org.landfall.interview;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** For trying a form out: a few small files that live in the session and go with it. */
final class TriedFiles implements FileStore {
    private static final int MEGABYTES = 5;
    private static final int MOST = 10;

    private final Map<UUID, Attachment> files = new ConcurrentHashMap<>();

    @Override
    public int megabytes() {
        return MEGABYTES;
    }

    @Override
    public boolean add(Attachment file) {
        return files.size() < MOST && files.putIfAbsent(file.id(), file) == null;
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return Optional.ofNullable(files.get(id));
    }
}
