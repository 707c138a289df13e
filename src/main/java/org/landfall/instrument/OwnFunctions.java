package org.landfall.instrument;

import java.util.Map;
import java.util.Set;
import org.kxml2.kdom.Document;
import org.kxml2.kdom.Element;
import org.kxml2.kdom.Node;

/** JavaRosa prefers its own functions to anybody's of the same name; calls of those that are ours are renamed on the way in. */
final class OwnFunctions {
    private static final Map<String, String> NAMES = Map.of(
            "regex", BoundedPattern.NAME,
            "now", TimeAndChance.NOW,
            "today", TimeAndChance.TODAY,
            "random", TimeAndChance.RANDOM);
    private static final Set<String> EXPRESSIONS =
            Set.of("constraint", "relevant", "calculate", "required", "readonly", "nodeset", "value", "count");

    private OwnFunctions() {}

    static void nameIn(Document document) {
        nameIn(document.getRootElement());
    }

    private static void nameIn(Element element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (EXPRESSIONS.contains(element.getAttributeName(i))) {
                element.setAttribute(
                        element.getAttributeNamespace(i),
                        element.getAttributeName(i),
                        named(element.getAttributeValue(i)));
            }
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            if (element.getType(i) == Node.ELEMENT) {
                nameIn((Element) element.getChild(i));
            }
        }
    }

    private static String named(String expression) {
        String named = expression;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            named = Expressions.renameFunction(named, name.getKey(), name.getValue());
        }
        return named;
    }
}
