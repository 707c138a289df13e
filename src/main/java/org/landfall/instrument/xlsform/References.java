package org.landfall.instrument.xlsform;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code ${name}} into paths as the standard's converter does: relative between two places in the same repeat,
 * absolute elsewhere, with the blanks it puts around them.
 */
final class References {
    static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(last-saved#)?([^}]*)}");
    static final String LAST_SAVED = "__last-saved";

    private static final Pattern INSTANCE = Pattern.compile("instance\\([^)]+.+");
    private static final Pattern PREDICATE = Pattern.compile("\\[([^]]+)]");
    private static final Pattern INDEXED_REPEAT = Pattern.compile("indexed-repeat\\([^)]+\\)");
    private static final Pattern FUNCTION = Pattern.compile("[\\w:-]+$");
    private static final Set<String> TAKE_MANY = Set.of(
            "sum",
            "count",
            "count-non-empty",
            "min",
            "max",
            "join",
            "concat",
            "indexed-repeat",
            "boolean",
            "area",
            "distance",
            "randomize");
    private static final Set<Integer> ABSOLUTE_ARGUMENTS = Set.of(0, 1, 3, 5);

    private final Map<String, Element> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    References(Element root) {
        root.visit(element -> {
            if (element.kind == Element.Kind.QUESTION && QuestionKind.external(element.type)) {
                return;
            }
            if (byName.putIfAbsent(element.name, element) != null) {
                twice.add(element.name);
            }
        });
    }

    enum Found {
        ONE,
        NONE,
        SEVERAL
    }

    Found find(String name) {
        if (!byName.containsKey(name)) {
            return Found.NONE;
        }
        return twice.contains(name) ? Found.SEVERAL : Found.ONE;
    }

    Element element(String name) {
        Element element = byName.get(name);
        if (element == null) {
            throw new IllegalArgumentException("no such name");
        }
        return element;
    }

    /** The names a text refers to, in order. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(2)));
        return names;
    }

    static boolean any(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /** Whether the text is one reference and nothing else. */
    static boolean single(String text) {
        return PLACEHOLDER.matcher(text.strip()).matches();
    }

    /**
     * The names in an expression that stand for one answer here and for several where there are several entries: outside
     * of their repeat, and not handed to a function that takes many.
     */
    Set<String> severalAnswers(String expression, Element from) {
        Set<String> several = new LinkedHashSet<>();
        PLACEHOLDER.matcher(expression).results().forEach(match -> {
            Element repeat = element(match.group(2)).repeat();
            boolean outside = repeat != null
                    && commonAncestor(from, element(match.group(2)), Set.of(Element.Kind.REPEAT)) != repeat;
            if (outside && !TAKE_MANY.contains(functionAround(expression, match.start()))) {
                several.add(match.group(2));
            }
        });
        return several;
    }

    private static String functionAround(String expression, int at) {
        int open = 0;
        for (int i = at - 1; i >= 0; i--) {
            open += expression.charAt(i) == ')' ? 1 : expression.charAt(i) == '(' ? -1 : 0;
            if (open < 0) {
                Matcher name = FUNCTION.matcher(expression.substring(0, i));
                return name.find() ? name.group() : "";
            }
        }
        return "";
    }

    String resolve(String text, @Nullable Element from) {
        return resolve(text, from, false, false);
    }

    /**
     * @param current where the context is a choice: paths start at the question
     * @param fromParent where a path is taken apart into a node set and a name below it
     */
    String resolve(String text, @Nullable Element from, boolean current, boolean fromParent) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(path(match, text, from, current, fromParent)));
    }

    private String path(MatchResult match, String text, @Nullable Element from, boolean current, boolean fromParent) {
        boolean lastSaved = match.group(1) != null;
        Element target = element(match.group(2));
        if (from != null && !lastSaved && relativeAllowed(match, text)) {
            String relative = relative(from, target, fromParent);
            if (relative != null) {
                return (current || inPredicate(match, text) ? " current()/" : " ") + relative + " ";
            }
        }
        return " " + (lastSaved ? "instance('" + LAST_SAVED + "')" : "") + target.path() + " ";
    }

    private static @Nullable String relative(Element from, Element target, boolean fromParent) {
        Element repeat = commonAncestor(from, target, Set.of(Element.Kind.REPEAT));
        if (repeat == null) {
            return null;
        }
        if (fromParent && repeat == target.repeat() && (repeat.repeat() == null || from.repeat() != repeat)) {
            Element above = repeat.parent;
            return up(stepsTo(from, repeat) + 1) + (above == null ? target.path() : target.pathBelow(above));
        }
        Element nearest = commonAncestor(from, target, Set.of(Element.Kind.REPEAT, Element.Kind.GROUP));
        return nearest == null ? null : up(stepsTo(from, nearest)) + target.pathBelow(nearest);
    }

    private static String up(int steps) {
        return String.join("/", Collections.nCopies(steps, ".."));
    }

    private static int stepsTo(Element from, Element ancestor) {
        int steps = 0;
        for (Element at = from; at != null && at != ancestor; at = at.parent) {
            steps++;
        }
        return steps;
    }

    private static @Nullable Element commonAncestor(Element one, Element other, Set<Element.Kind> kinds) {
        Set<Element> above = new HashSet<>();
        for (Element at = one.parent; at != null; at = at.parent) {
            above.add(at);
        }
        for (Element at = other.parent; at != null; at = at.parent) {
            if (kinds.contains(at.kind) && above.contains(at)) {
                return at;
            }
        }
        return null;
    }

    private static boolean inPredicate(MatchResult match, String text) {
        return INSTANCE.matcher(text).find()
                && PREDICATE
                        .matcher(text)
                        .results()
                        .anyMatch(inside -> match.start() >= inside.start() && match.end() <= inside.end());
    }

    /**
     * The node sets of {@code indexed-repeat} are absolute, its indexes are not. Where an expression has several calls, the
     * standard's converter looks at every other one only.
     */
    private static boolean relativeAllowed(MatchResult match, String text) {
        if (!text.contains("indexed-repeat(")) {
            return true;
        }
        Iterator<MatchResult> calls = INDEXED_REPEAT.matcher(text).results().iterator();
        while (calls.hasNext()) {
            MatchResult call = calls.next();
            if (match.end() <= call.end()) {
                return match.end() < call.start() || !ABSOLUTE_ARGUMENTS.contains(argument(match, call.group()));
            }
            if (!calls.hasNext()) {
                return true;
            }
            calls.next();
        }
        return false;
    }

    /** The last place among the arguments at which the reference stands. */
    private static int argument(MatchResult match, String call) {
        String[] arguments =
                call.substring(call.indexOf('(') + 1, call.length() - 1).split(",", -1);
        int place = 0;
        for (int i = 0; i < arguments.length; i++) {
            place = arguments[i].contains(match.group()) ? i : place;
        }
        return place;
    }
}
