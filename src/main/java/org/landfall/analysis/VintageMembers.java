package org.landfall.analysis;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

    private record Member(long high, long low, long state) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int byHigh = Long.compare(high, other.high);
            return byHigh == 0 ? Long.compare(low, other.low) : byHigh;
        }
    }

    private final List<Member> members = new ArrayList<>();

    static VintageMembers read(byte[] bytes) {
        var read = new VintageMembers();
        for (var in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
            read.members.add(new Member(in.getLong(), in.getLong(), in.getLong()));
        }
        return read;
    }

    void add(ApprovedInterview record) {
        UUID id = record.id().value();
        members.add(new Member(id.getMostSignificantBits(), id.getLeastSignificantBits(), record.state()));
    }

    /** How many of these are new or changed since. */
    int newSince(VintageMembers earlier) {
        var before = new HashSet<>(earlier.members);
        return (int) members.stream().filter(member -> !before.contains(member)).count();
    }

    /** Whether one of these is among them, in whatever state. */
    boolean holdAny(Set<InterviewId> records) {
        return members.stream()
                .map(member -> new InterviewId(new UUID(member.high, member.low)))
                .anyMatch(records::contains);
    }

    byte[] bytes() {
        var sorted = members.toArray(Member[]::new);
        Arrays.parallelSort(sorted);
        var out = ByteBuffer.allocate(sorted.length * BYTES);
        for (var member : sorted) {
            out.putLong(member.high).putLong(member.low).putLong(member.state);
        }
        return out.array();
    }
}
