package org.landfall.instrument.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts word by word: which words went, which came. */
public record WordDiff(List<Piece> before, List<Piece> after) {

    /** @param marked not in the other text */
    public record Piece(String text, boolean marked) {}

    /** Longer texts are marked as a whole; comparing them would keep the screen waiting. */
    private static final int MOST_WORDS = 2_000;

    public static WordDiff of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return new WordDiff(List.of(new Piece(before, true)), List.of(new Piece(after, true)));
        }
        boolean[] gone = new boolean[old.size()];
        boolean[] come = new boolean[now.size()];
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            mark(gone, delta.getSource().getPosition(), delta.getSource().size());
            mark(come, delta.getTarget().getPosition(), delta.getTarget().size());
        }
        return new WordDiff(pieces(old, gone), pieces(now, come));
    }

    private static void mark(boolean[] marks, int from, int many) {
        Arrays.fill(marks, from, from + many, true);
    }

    /** Words, blanks and the signs of expressions, each by itself. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)|(?=\\s)|(?<=[(),\\[\\]=])|(?=[(),\\[\\]=])"));
    }

    private static List<Piece> pieces(List<String> words, boolean[] marked) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            piece.append(words.get(i));
            if (i + 1 == words.size() || marked[i] != marked[i + 1]) {
                pieces.add(new Piece(piece.toString(), marked[i]));
                piece.setLength(0);
            }
        }
        return pieces;
    }
}
