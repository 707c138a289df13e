package org.landfall.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the log had got to at a moment. Kept elsewhere, on paper or on another machine, it shows later that nobody cut
 * the log back and wrote it anew.
 *
 * @param number counts the signed heads of an installation; 0 when somebody typed line and hash only
 * @param signature absent when somebody typed line and hash only
 */
public record AuditHead(
        long number,
        long line,
        Instant at,
        ChainHash hash,
        @Nullable String signature) {
    private static final String TITLE = "Landfall audit head";

    /** What is signed. */
    byte[] message() {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(TITLE);
            out.writeLong(number);
            out.writeLong(line);
            out.writeLong(AuditRow.micros(at));
            out.write(hash.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    AuditHead signedWith(byte[] made) {
        return new AuditHead(number, line, at, hash, HexFormat.of().formatHex(made));
    }

    byte[] signatureBytes() {
        return signature == null ? new byte[0] : HexFormat.of().parseHex(signature);
    }

    /** As it is printed and written to the witness; {@link #read} takes it back. */
    public String printed() {
        return String.join(
                        "\n",
                        TITLE,
                        "number " + number,
                        "line " + line,
                        "at " + at,
                        "hash " + hash.hex(),
                        "signature " + (signature == null ? "" : signature))
                + "\n";
    }

    /** Takes a witness file, or what somebody typed from paper: {@code line} and {@code hash} are enough. */
    public static Optional<AuditHead> read(String text) {
        Map<String, String> parts = new HashMap<>();
        text.lines().map(String::strip).forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) {
                parts.put(
                        line.substring(0, space).toLowerCase(Locale.ROOT).replace(":", ""),
                        line.substring(space).replace(" ", "").strip());
            }
        });
        try {
            String hash = parts.getOrDefault("hash", "").toLowerCase(Locale.ROOT);
            String signature = parts.getOrDefault("signature", "").toLowerCase(Locale.ROOT);
            AuditHead head = new AuditHead(
                    Long.parseLong(parts.getOrDefault("number", "0")),
                    Long.parseLong(parts.getOrDefault("line", "")),
                    Instant.parse(parts.getOrDefault("at", Instant.EPOCH.toString())),
                    ChainHash.of(HexFormat.of().parseHex(hash)),
                    signature.isEmpty() ? null : signature);
            head.signatureBytes(); // refuses what is no hexadecimal
            return head.line() > 0 ? Optional.of(head) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
