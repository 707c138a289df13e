package org.landfall.analysis;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.InterviewId;

/**
 * Which records stand in a vintage, and in which state: what tells how much is new in the next one. Kept sealed and
 * sorted, so that it says nothing about the rows.
 */
final class VintageMembers {
    private static final int DIGEST_BYTES = 8;
    private static final int BYTES = 2 * Long.BYTES + DIGEST_BYTES;

    private final TreeSet<ByteBuffer> members = new TreeSet<>();

    static VintageMembers read(byte[] bytes) {
        var read = new VintageMembers();
        for (int at = 0; at < bytes.length; at += BYTES) {
            read.members.add(ByteBuffer.wrap(bytes, at, BYTES).slice());
        }
        return read;
    }

    void add(ApprovedInterview record) {
        var member = ByteBuffer.allocate(BYTES)
                .putLong(record.id().value().getMostSignificantBits())
                .putLong(record.id().value().getLeastSignificantBits())
                .put(digest(record), 0, DIGEST_BYTES);
        members.add(member.flip());
    }

    /** How many of these are new or changed since. */
    int newSince(VintageMembers earlier) {
        return (int) members.stream()
                .filter(member -> !earlier.members.contains(member))
                .count();
    }

    /** Whether one of these is among them, in whatever state. */
    boolean holdAny(Set<InterviewId> records) {
        return members.stream()
                .map(member -> new InterviewId(new UUID(member.getLong(0), member.getLong(Long.BYTES))))
                .anyMatch(records::contains);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(members.size() * BYTES);
        members.forEach(member -> out.write(member.array(), member.arrayOffset(), BYTES));
        return out.toByteArray();
    }

    private static byte[] digest(ApprovedInterview record) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var answer : record.answers()) {
                var line = String.join(
                        "\u001f", answer.path(), text(answer.value()), text(answer.missing()), answer.scope());
                sha.update(line.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) '\n');
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
