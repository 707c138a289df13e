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
            var lines = new StringBuilder();
            for (var answer : record.answers()) {
                lines.append(answer.path())
                        .append('\u001f')
                        .append(text(answer.value()))
                        .append('\u001f')
                        .append(text(answer.missing()))
                        .append('\u001f')
                        .append(answer.scope())
                        .append('\n');
            }
            return MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
