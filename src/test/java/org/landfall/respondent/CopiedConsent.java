package org.landfall.respondent;

import java.util.List;
import java.util.stream.IntStream;

/** The record of consent of one person, sealed anew for another. */
public final class CopiedConsent {
    private CopiedConsent() {}

    public static List<byte[]> of(ConsentFile from, List<byte[]> lines, ConsentFile to) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> to.seal(from.open(lines.get(i), i + 1), i + 1))
                .toList();
    }
}
