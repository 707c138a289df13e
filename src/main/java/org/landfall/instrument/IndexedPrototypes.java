package org.landfall.instrument;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.javarosa.core.util.externalizable.PrototypeFactory;

/** Finds a class by its hash at once. JavaRosa's own goes through all of them for every object it reads. */
final class IndexedPrototypes extends PrototypeFactory {
    private final Map<ByteBuffer, Class<?>> found = new ConcurrentHashMap<>();

    IndexedPrototypes(List<String> classNames) {
        super(classNames);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getClass(byte[] hash) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        Class known = found.get(key);
        if (known == null) {
            known = super.getClass(hash);
            if (known != null) {
                found.put(key, known);
            }
        }
        return known;
    }
}
