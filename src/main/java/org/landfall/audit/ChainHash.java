package org.landfall.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over length-prefixed fields: no two different rows have the same input. Shown as 64 hexadecimal digits. */
public record ChainHash(String hex) {
    static final ChainHash START = new ChainHash("00".repeat(32));

    public ChainHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("A chain hash has 32 bytes");
        }
    }

    static ChainHash of(byte[] bytes) {
        return new ChainHash(HexFormat.of().formatHex(bytes));
    }

    /** In groups of four, to be read and typed. */
    public String spaced() {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The hash of a row that follows this one. */
    ChainHash followedBy(long seq, long epochMicros, @Nullable String... fields) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.write(bytes());
            out.writeLong(seq);
            out.writeLong(epochMicros);
            for (String field : fields) {
                writeField(out, field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return of(sha256(bytes.toByteArray()));
    }

    private static void writeField(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
