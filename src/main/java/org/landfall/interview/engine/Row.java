package org.landfall.interview.engine;

import org.jspecify.annotations.Nullable;

/** One line of a module, in the order of the form. Labels are in the language of the session, placeholders filled. */
public sealed interface Row {

    String path();

    String label();

    /**
     * @param shownAnswer the answer as a person reads it, null when there is none or a reason stands in its place
     * @param counted false for "which?" fields, which progress and completeness leave out
     * @param section the nested group it stands in, if any
     */
    record Question(
            String path,
            String name,
            String label,
            boolean required,
            @Nullable String shownAnswer,
            @Nullable Missing missing,
            boolean forInterviewer,
            boolean counted,
            @Nullable Section section)
            implements Row {

        public boolean answered() {
            return shownAnswer != null || missing != null;
        }
    }

    record Note(String path, String name, String label, boolean forInterviewer) implements Row {}

    /**
     * @param index from 1
     * @param told the first answer in it, by which a person knows the entry again
     */
    record RosterEntry(
            String path,
            String label,
            int index,
            boolean removable,
            @Nullable String told,
            Progress progress) implements Row {}

    /** Offers one more entry; the path is the roster's, without an index. */
    record RosterAdd(String path, String label) implements Row {}
}
