package org.landfall.respondent.met;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name by its sound, whoever wrote it down and in whichever order. Empty parts were not heard. */
record Name(String family, String given) {
    private static final int SYLLABLES_OF_A_WHOLE_NAME = 3;

    static Name of(String family, String given) {
        String first = Sound.plain(family);
        String second = Sound.plain(given);
        if (!first.isEmpty() && !second.isEmpty()) {
            return Surnames.contains(second) && !Surnames.contains(first)
                    ? new Name(Sound.of(second), Sound.of(first))
                    : new Name(Sound.of(first), Sound.of(second));
        }
        return first.isEmpty() ? whole(second, SYLLABLES_OF_A_WHOLE_NAME) : whole(first, 2);
    }

    /** Both parts, the smaller first, so that it does not matter which was taken for the family's. */
    String pair() {
        return family.isEmpty() || given.isEmpty()
                ? ""
                : Stream.of(family, given).sorted().collect(Collectors.joining("+"));
    }

    /** A whole name may stand in one field; with fewer parts than so many it is only half of one. */
    private static Name whole(String plain, int fewest) {
        List<String> words = Arrays.stream(plain.split("[\\s-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() == 1 && Hangul.isAll(plain)) {
            return hangul(plain, fewest);
        }
        if (words.size() < fewest) {
            return half(plain, fewest);
        }
        int last = words.size() - 1;
        if (Surnames.commoner(words.get(last), words.getFirst())) {
            return new Name(Sound.of(words.get(last)), Sound.of(String.join("-", words.subList(0, last))));
        }
        if (Surnames.contains(words.getFirst())) {
            return new Name(Sound.of(words.getFirst()), Sound.of(String.join("-", words.subList(1, words.size()))));
        }
        return half(plain, fewest);
    }

    private static Name hangul(String plain, int fewest) {
        for (int length = 2; length > 0; length--) {
            if (plain.length() >= Math.max(fewest, length + 1) && Surnames.contains(plain.substring(0, length))) {
                return new Name(Sound.of(plain.substring(0, length)), Sound.of(plain.substring(length)));
            }
        }
        return half(plain, fewest);
    }

    private static Name half(String plain, int fewest) {
        return fewest == 2 ? new Name(Sound.of(plain), "") : new Name("", Sound.of(plain));
    }
}
