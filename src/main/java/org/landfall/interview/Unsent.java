package org.landfall.interview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page still held when its session was over: it lies in the memory of the new session until the page was loaded
 * again, and nowhere else.
 *
 * @param place the question that was open
 * @param base how many entries were stored as far as the page knew
 * @param level of distress that was set while the server was out of reach
 */
public record Unsent(
        String place,
        int base,
        List<Field> fields,
        @Nullable String level) {
    private static final Set<String> WORDS = Set.of("vaadin-text-field", "vaadin-text-area");

    /**
     * @param index which field of the page it was
     * @param value as JSON, for that field alone
     * @param words the same for a person
     */
    public record Field(int index, String tag, String value, String words) {}

    /** The one field that was open, if words are typed in it. */
    public Optional<Field> text() {
        return fields.size() == 1
                ? Optional.of(fields.getFirst()).filter(field -> WORDS.contains(field.tag()))
                : Optional.empty();
    }

    public String words() {
        return String.join("\n", fields.stream().map(Field::words).toList());
    }

    /** The attribute of the session under which it lies. */
    public static String attribute(InterviewId id) {
        return "landfall.unsent." + id;
    }
}
