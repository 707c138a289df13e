package org.landfall.interview.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was last said at one place. It stays as it was said, even while rules keep it from counting. */
record Given(
        @Nullable String value,
        @Nullable Missing missing,
        AnswerMark mark,
        @Nullable String note) {

    boolean empty() {
        return value == null && missing == null;
    }

    /** Marks and notes aside. */
    boolean saysAs(@Nullable Given other) {
        return other == null ? empty() : Objects.equals(value, other.value) && Objects.equals(missing, other.missing);
    }

    static Given of(Entry.Answered entry) {
        return new Given(entry.value(), entry.missing(), entry.mark(), entry.note());
    }

    Entry.Answered at(String path) {
        return new Entry.Answered(path, value, missing, mark, note);
    }
}
