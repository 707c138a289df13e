package org.landfall.instrument.xform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the paths of expressions back into {@code ${name}}. A path stays as it is where its name stands for several nodes,
 * where it goes on, and where it is relative outside of repeats: there the sheets would say it otherwise.
 */
final class Paths {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*+";
    private static final String STEP = "(?:" + NAME + ":)?+" + NAME;
    private static final String ENDS = "(?!\\s*[\\[/(])";
    private static final Pattern PATH = Pattern.compile("'[^']*+'|\"[^\"]*+\""
            + "|instance\\(\\s*['\"]__last-saved['\"]\\s*\\)(?<saved>(?:/" + STEP + ")++)" + ENDS
            + "|(?<![\\p{L}\\p{N}_.)\\]/*:-])(?:current\\(\\)/)?+(?<up>(?:\\.\\./)++)(?<below>" + STEP + "(?:/" + STEP
            + ")*+)" + ENDS
            + "|(?<![\\p{L}\\p{N}_.)\\]/*:-])(?<path>(?:/" + STEP + ")++)" + ENDS);
    private static final Pattern LITERAL_OR_BLANKS =
            Pattern.compile("'[^']*+'|\"[^\"]*+\"|(?<none>(?<=\\() +| +(?=[),]))|(?<one>\\s{2,}|\\n)");

    private final Place root;
    private final Map<String, Place> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    Paths(Place root) {
        this.root = root;
        collect(root);
    }

    private void collect(Place place) {
        for (Place child : place.children) {
            if (child.meta()) {
                continue;
            }
            if (byName.putIfAbsent(child.name, child) != null) {
                twice.add(child.name);
            }
            collect(child);
        }
    }

    /** The node of an absolute path, or of one that starts below the context. */
    @Nullable
    Place find(String path, Place context) {
        String plain = withoutPrefixes(path.strip());
        if (!plain.startsWith("/")) {
            return walk(context, plain);
        }
        String rootPath = root.path() + "/";
        return plain.equals(root.path())
                ? root
                : plain.startsWith(rootPath) ? walk(root, plain.substring(rootPath.length())) : null;
    }

    private static @Nullable Place walk(@Nullable Place from, String path) {
        Place at = from;
        for (String step : path.split("/")) {
            if (at == null) {
                return null;
            }
            at = step.equals("..") ? at.parent : step.equals(".") ? at : at.find(step);
        }
        return at;
    }

    private static String withoutPrefixes(String path) {
        return path.replaceAll("(?<=^|/)" + NAME + ":", "");
    }

    String expression(String expression, Place context) {
        Matcher matcher = PATH.matcher(expression);
        String named = matcher.replaceAll(match -> Matcher.quoteReplacement(named(match, context)));
        return LITERAL_OR_BLANKS
                .matcher(named)
                .replaceAll(match -> Matcher.quoteReplacement(spaced(match)))
                .strip();
    }

    private static String spaced(MatchResult match) {
        return match.group("none") != null ? "" : match.group("one") != null ? " " : match.group();
    }

    private String named(MatchResult match, Place context) {
        String saved = match.group("saved");
        if (saved != null) {
            String name = unique(find(saved, context));
            return name == null ? match.group() : "${last-saved#" + name + "}";
        }
        String path = match.group("path");
        String up = match.group("up");
        Place target = path != null
                ? find(path, context)
                : up != null && context.inRepeat() ? walk(context, up + match.group("below")) : null;
        String name = unique(target);
        return name == null ? match.group() : "${" + name + "}";
    }

    private @Nullable String unique(@Nullable Place place) {
        return place == null || twice.contains(place.name) || byName.get(place.name) != place ? null : place.name;
    }
}
