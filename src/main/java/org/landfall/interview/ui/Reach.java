package org.landfall.interview.ui;

import java.util.List;

/**
 * Which lines of a module stand on the screen: those around the question that is being asked, and of a roster the entry it
 * stands in and one line for each of the others. What lies further off is only counted, however long the module is.
 */
final class Reach {
    private static final int AROUND = 20;
    /** The window moves in steps, so that most answers change two lines and no more. */
    private static final int STEP = 10;

    private int before = AROUND;
    private int after = AROUND;

    /** @param earlier lines before those shown; {@code later} those behind them */
    record Lines(int earlier, List<String> shown, int later) {}

    void reset() {
        before = AROUND;
        after = AROUND;
    }

    void showEarlier() {
        before += 2 * AROUND;
    }

    void showLater() {
        after += 2 * AROUND;
    }

    /** @param paths all lines of the module in order, {@code current} the one that is being asked */
    Lines around(List<String> paths, String current) {
        List<String> open = paths.stream().filter(path -> isOpen(path, current)).toList();
        int at = Math.max(0, open.indexOf(current));
        int from = Math.max(0, at - before) / STEP * STEP;
        int to = Math.min(open.size(), (at + after + STEP) / STEP * STEP);
        return new Lines(from, open.subList(from, to), open.size() - to);
    }

    /** A line inside entries is seen only while all of them are open; the line of an entry itself always. */
    private static boolean isOpen(String path, String current) {
        for (int end = path.indexOf(']'); end >= 0 && end < path.length() - 1; end = path.indexOf(']', end + 1)) {
            if (!current.startsWith(path.substring(0, end + 1) + "/")) {
                return false;
            }
        }
        return true;
    }
}
