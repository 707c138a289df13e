package org.landfall.interview.engine;

import java.util.regex.Pattern;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;

/** Paths as callers see them, {@code /data/F_dest/attempt[2]/att_who}, and JavaRosa's references. */
final class Paths {
    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,6}]");
    private static final Pattern PATH = Pattern.compile("(?:/[\\p{L}_][\\p{L}\\p{N}_.-]*(?:\\[[1-9]\\d{0,5}])?){1,64}");

    private Paths() {}

    /** The path of a control, without indices. */
    static String of(TreeReference ref) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < ref.size(); i++) {
            path.append('/').append(ref.getName(i));
        }
        return path.toString();
    }

    /** The path of a node in the instance, with an index at each roster. */
    static String of(TreeElement node) {
        if (node.getParent() == null || node.getName() == null) {
            return "";
        }
        String own = "/" + node.getName();
        String above = node.getParent() instanceof TreeElement parent ? of(parent) : "";
        return above + (node.isRepeatable() ? own + "[" + (node.getMult() + 1) + "]" : own);
    }

    static boolean valid(String path) {
        return path.length() <= 4_000 && PATH.matcher(path).matches();
    }

    static String withoutIndices(String path) {
        return INDEX.matcher(path).replaceAll("");
    }

    /**
     * @param path as callers write it; a step without an index means the first
     * @return a reference to exactly one node
     */
    static TreeReference ref(String path) {
        TreeReference ref = TreeReference.rootRef();
        for (String step : path.substring(1).split("/")) {
            int bracket = step.indexOf('[');
            if (bracket < 0) {
                ref.add(step, 0);
            } else {
                ref.add(
                        step.substring(0, bracket),
                        Integer.parseInt(step.substring(bracket + 1, step.length() - 1)) - 1);
            }
        }
        return ref;
    }

    /** False for places in different entries of one roster. */
    static boolean together(String one, String other) {
        String[] steps = one.split("/");
        String[] others = other.split("/");
        for (int i = 0; i < Math.min(steps.length, others.length); i++) {
            if (!steps[i].equals(others[i])) {
                return !withoutIndices(steps[i]).equals(withoutIndices(others[i]));
            }
        }
        return true;
    }

    /** {@code /data/a/r[3]} gives 3. */
    static int lastIndex(String entryPath) {
        int bracket = entryPath.lastIndexOf('[');
        return Integer.parseInt(entryPath.substring(bracket + 1, entryPath.length() - 1));
    }

    /** {@code /data/a/r[3]} gives {@code /data/a/r}. */
    static String rosterOf(String entryPath) {
        return entryPath.substring(0, entryPath.lastIndexOf('['));
    }

    static boolean isEntry(String path) {
        return path.endsWith("]");
    }
}
