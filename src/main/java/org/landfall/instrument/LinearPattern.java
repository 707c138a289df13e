package org.landfall.instrument;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/**
 * {@code regex(value, pattern)} on RE2J, whose time grows with the length of the text only. JavaRosa prefers its own
 * function of that name, on a matcher that hangs on {@code ^(.*a){20}$}, so calls are renamed on the way in.
 */
final class LinearPattern implements IFunctionHandler {
    static final LinearPattern HANDLER = new LinearPattern();
    private static final String NAME = "linear-pattern";
    private static final int CACHED = 500;
    private static final Set<String> EXPRESSIONS =
            Set.of("constraint", "relevant", "calculate", "required", "readonly", "nodeset", "value");

    private final ConcurrentHashMap<String, Pattern> patterns = new ConcurrentHashMap<>();

    private LinearPattern() {}

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
        return pattern((String) arguments[1]).matches((String) arguments[0]);
    }

    private Pattern pattern(String source) {
        if (patterns.size() > CACHED) {
            patterns.clear();
        }
        return patterns.computeIfAbsent(source, Pattern::compile);
    }

    static void replaceIn(Document document) {
        replaceIn(document.getRootElement());
    }

    private static void replaceIn(Element element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (EXPRESSIONS.contains(element.getAttributeName(i))) {
                element.setAttribute(
                        element.getAttributeNamespace(i),
                        element.getAttributeName(i),
                        Expressions.renameFunction(element.getAttributeValue(i), "regex", NAME));
            }
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getType(i) == Node.ELEMENT) {
                replaceIn((Element) element.getChild(i));
            }
        }
    }
}
