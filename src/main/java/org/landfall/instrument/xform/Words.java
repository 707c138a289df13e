package org.landfall.instrument.xform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Problems;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a form says in words: by id in several languages and forms, or on the spot. Answers inside become {@code ${name}}.
 * A text without language stands under {@code ""}.
 */
final class Words {
    static final String LONG = "long";
    static final String PLAIN = "";
    private static final Pattern BY_ID = Pattern.compile("jr:itext\\(\\s*['\"](.*)['\"]\\s*\\)");
    private static final Pattern SAYABLE =
            Pattern.compile("\\$\\{[^}]+}|instance\\('[^']*'\\)/root/item\\[[^]]*](?:/[\\w.-]+)+");
    private static final String NOTHING = "-";

    private final Paths paths;
    private final Problems problems;
    private final String defaultLanguage;
    private final Map<String, Map<String, Map<String, Element>>> byId = new HashMap<>();

    Words(Element model, Paths paths, Problems problems) {
        this.paths = paths;
        this.problems = problems;
        String marked = "";
        for (Element itext : Dom.children(model, "itext")) {
            for (Element translation : Dom.children(itext, "translation")) {
                String language = Dom.attribute(translation, "lang");
                String mark = Dom.attribute(translation, "default");
                boolean first = translation.hasAttribute("default") && !mark.equals("false()");
                marked = first ? language : marked;
                Dom.children(translation, "text").forEach(text -> text(language, text));
            }
        }
        defaultLanguage = marked.equals("default") ? "" : marked;
    }

    private void text(String language, Element text) {
        Map<String, Map<String, Element>> forms =
                byId.computeIfAbsent(Dom.attribute(text, "id"), _ -> new LinkedHashMap<>());
        for (Element value : Dom.children(text, "value")) {
            String form = Dom.attribute(value, "form");
            forms.computeIfAbsent(form.isEmpty() ? LONG : form, _ -> new LinkedHashMap<>())
                    .put(language.equals("default") ? PLAIN : language, value);
        }
    }

    /** Empty where the form marks none. */
    String defaultLanguage() {
        return defaultLanguage;
    }

    /** By form of the text and language; for an element that refers to texts or holds one. */
    Map<String, Map<String, String>> of(Element element, Place context) {
        Matcher id = BY_ID.matcher(Dom.attribute(element, "ref"));
        if (id.matches()) {
            return byId(id.group(1), context);
        }
        String text = text(element, context);
        return text.isBlank() ? Map.of() : Map.of(LONG, Map.of(PLAIN, text));
    }

    /** The same for {@code jr:itext('…')} in an attribute; else the attribute itself. */
    Map<String, String> ofAttribute(String value, Place context) {
        Matcher id = BY_ID.matcher(value);
        return id.matches() ? byId(id.group(1), context).getOrDefault(LONG, Map.of()) : Map.of(PLAIN, value);
    }

    Map<String, Map<String, String>> byId(String id, Place context) {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        byId.getOrDefault(id, Map.of()).forEach((form, values) -> {
            Map<String, String> texts = new LinkedHashMap<>();
            values.forEach((language, value) -> texts.put(language, text(value, context)));
            if (texts.size() > 1 && !texts.values().stream().allMatch(NOTHING::equals)) {
                texts.values().removeIf(NOTHING::equals);
            }
            texts.values().removeIf(String::isBlank);
            if (!texts.isEmpty()) {
                forms.put(form, texts);
            }
        });
        return forms;
    }

    private String text(Element element, Place context) {
        StringBuilder text = new StringBuilder();
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element inner) {
                text.append(inner.getLocalName().equals("output") ? output(inner, context) : text(inner, context));
            } else if (at.getNodeValue() != null) {
                text.append(at.getNodeValue());
            }
        }
        return text.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n");
    }

    private String output(Element output, Place context) {
        String value = Dom.attribute(output, "value");
        String expression = paths.expression(value.isEmpty() ? Dom.attribute(output, "ref") : value, context);
        if (SAYABLE.matcher(expression).matches()) {
            return expression;
        }
        problems.warn("", 0, context.path(), "xformLost", "output " + expression);
        return "…";
    }
}
