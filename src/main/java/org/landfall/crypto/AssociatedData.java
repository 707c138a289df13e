package org.landfall.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Length-prefixed parts (4 bytes, big endian), so that no two lists of parts give the same bytes. */
final class AssociatedData {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    AssociatedData text(String value) {
        return part(value.getBytes(StandardCharsets.UTF_8));
    }

    AssociatedData id(UUID value) {
        return part(ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
    }

    AssociatedData number(long value) {
        return part(ByteBuffer.allocate(8).putLong(value).array());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    AssociatedData part(byte[] part) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
        out.writeBytes(part);
        return this;
    }
}
