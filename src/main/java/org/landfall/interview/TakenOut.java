package org.landfall.interview;

import java.util.List;

/**
 * What is taken out of one text.
 *
 * @param words as they stood there before
 * @param left what stays, with a sign where something was
 * @param passages the words that go
 */
public record TakenOut(OwnWords words, String left, List<String> passages) {
    public TakenOut {
        passages = List.copyOf(passages);
    }

    @Override
    public String toString() {
        return "words that go";
    }
}
