package org.landfall.instrument;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;

/**
 * {@code regex(value, pattern)} on RE2J, whose time grows with the length of the text only; what RE2J cannot read, because
 * it looks ahead or back, runs on the JDK's matcher for a bounded time. A text that takes longer does not match. JavaRosa's
 * own function of that name hangs on {@code ^(.*a){20}$}.
 */
final class BoundedPattern implements IFunctionHandler {
    static final BoundedPattern HANDLER = new BoundedPattern();
    static final String NAME = "bounded-pattern";
    private static final int CACHED = 500;

    private final ConcurrentHashMap<String, Predicate<String>> patterns = new ConcurrentHashMap<>();

    private BoundedPattern() {}

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public List<Class<?>[]> getPrototypes() {
        return List.<Class<?>[]>of(new Class<?>[] {String.class, String.class});
    }

    @Override
    public Object eval(Object[] arguments, EvaluationContext context) {
        return pattern((String) arguments[1]).test((String) arguments[0]);
    }

    private Predicate<String> pattern(String source) {
        if (patterns.size() > CACHED) {
            patterns.clear();
        }
        return patterns.computeIfAbsent(source, BoundedPattern::compiled);
    }

    private static Predicate<String> compiled(String source) {
        try {
            return Pattern.compile(source)::matches;
        } catch (PatternSyntaxException e) {
            java.util.regex.Pattern pattern = java.util.regex.Pattern.compile(source);
            return text -> matches(pattern, text);
        }
    }

    private static boolean matches(java.util.regex.Pattern pattern, String text) {
        try {
            return pattern.matcher(new Effort(text)).matches();
        } catch (Effort.SpentException | StackOverflowError e) {
            return false;
        }
    }
}
