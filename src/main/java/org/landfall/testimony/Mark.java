package org.landfall.testimony;

import java.util.Set;

/**
 * A passage and what it is about.
 *
 * @param path of the question it was told at
 * @param first sentence of it, from 0
 * @param last sentence of it
 * @param note why a group stands for itself; may be empty where none does
 */
public record Mark(String path, int first, int last, Set<Theme> themes, Whom scope, Basis basis, String note) {
    public static final int LONGEST_NOTE = 500;

    /** About whom it was said. */
    public enum Whom {
        SELF,
        COMPANIONS,
        COMMUNITY
    }

    /** How the person knows it. */
    public enum Basis {
        OWN,
        SAW,
        HEARD,
        TALK
    }

    public Mark {
        themes = Set.copyOf(themes);
        if (first < 0 || last < first || themes.isEmpty()) {
            throw new IllegalArgumentException("a mark has a passage and a theme");
        }
        if (note.length() > LONGEST_NOTE || note.isBlank() && themes.stream().anyMatch(Theme::isGroup)) {
            throw new IllegalArgumentException("a group that stands for itself has a note of 500 characters at most");
        }
    }

    boolean covers(String where, int sentence) {
        return path.equals(where) && first <= sentence && sentence <= last;
    }

    @Override
    public String toString() {
        return "a mark";
    }
}
