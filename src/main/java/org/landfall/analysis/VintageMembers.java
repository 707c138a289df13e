package org.landfall.analysis;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.InterviewId;

/**
 * Which records stand in a vintage, and in which state: what tells how much is new in the next one. Kept sealed and
 * sorted, so that it says nothing about the rows.
 */
final class VintageMembers {
    private static final int BYTES = 3 * Long.BYTES;

    private record Member(UUID id, long state) {}

    private final Set<Member> members = new HashSet<>();

    static VintageMembers read(byte[] bytes) {
        var read = new VintageMembers();
        for (var in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
            read.members.add(new Member(new UUID(in.getLong(), in.getLong()), in.getLong()));
        }
        return read;
    }

    void add(ApprovedInterview record) {
        members.add(new Member(record.id().value(), record.state()));
    }

    /** How many of these are new or changed since. */
    int newSince(VintageMembers earlier) {
        return (int) members.stream()
                .filter(member -> !earlier.members.contains(member))
                .count();
    }

    /** Whether one of these is among them, in whatever state. */
    boolean holdAny(Set<InterviewId> records) {
        return members.stream().map(member -> new InterviewId(member.id())).anyMatch(records::contains);
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(members.size() * BYTES);
        members.stream()
                .sorted(Comparator.comparing(Member::id))
                .forEach(member -> out.putLong(member.id().getMostSignificantBits())
                        .putLong(member.id().getLeastSignificantBits())
                        .putLong(member.state()));
        return out.array();
    }
}
