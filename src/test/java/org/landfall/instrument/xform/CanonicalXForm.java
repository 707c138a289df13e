package org.landfall.instrument.xform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An XForm as lines that are equal where two forms mean the same: texts on the spot instead of by id, blanks in
 * expressions undone, binds and instances in the order of their names.
 */
public final class CanonicalXForm {
    private static final Pattern BY_ID = Pattern.compile("jr:itext\\(\\s*'(.*)'\\s*\\)");

    private final List<String> lines = new ArrayList<>();
    private final Map<String, SortedMap<String, String>> texts = new LinkedHashMap<>();

    public static List<String> of(String xform) {
        return new CanonicalXForm().form(Dom.root(xform));
    }

    private List<String> form(Element html) {
        Element head = Dom.child(html, "head").orElseThrow();
        Element model = Dom.child(head, "model").orElseThrow();
        lines.add("title " + Dom.child(head, "title").orElseThrow().getTextContent());
        Dom.child(model, "itext").ifPresent(this::itext);
        Dom.children(model, "submission").forEach(this::element);
        List<Element> instances = Dom.children(model, "instance");
        instance(Dom.children(instances.getFirst()).getFirst(), "");
        TreeSet<String> others = new TreeSet<>();
        instances.subList(1, instances.size()).forEach(other -> others.add(list(other)));
        lines.addAll(others);
        TreeSet<String> binds = new TreeSet<>();
        Dom.children(model).stream()
                .filter(child -> !List.of("instance", "itext", "submission").contains(child.getLocalName()))
                .forEach(child -> binds.add(child.getLocalName() + attributes(child)));
        lines.addAll(binds);
        body(Dom.child(html, "body").orElseThrow(), "");
        return lines;
    }

    private void itext(Element itext) {
        for (Element translation : Dom.children(itext)) {
            String language = Dom.attribute(translation, "lang") + (translation.hasAttribute("default") ? "*" : "");
            for (Element text : Dom.children(translation)) {
                for (Element value : Dom.children(text)) {
                    texts.computeIfAbsent(Dom.attribute(text, "id"), _ -> new TreeMap<>())
                            .put(language + " " + Dom.attribute(value, "form"), words(value));
                }
            }
        }
    }

    private void instance(Element node, String indent) {
        boolean leaf = Dom.children(node).isEmpty();
        lines.add(indent + "<" + node.getLocalName() + attributes(node)
                + (leaf ? " " + node.getTextContent().strip() : ""));
        Dom.children(node).forEach(child -> instance(child, indent + "  "));
    }

    private String list(Element instance) {
        StringBuilder list = new StringBuilder("instance" + attributes(instance));
        for (Element root : Dom.children(instance)) {
            for (Element item : Dom.children(root)) {
                list.append("\n  item");
                TreeSet<String> parts = new TreeSet<>();
                Dom.children(item)
                        .forEach(part -> parts.add(" " + part.getLocalName() + "="
                                + (part.getLocalName().equals("itextId")
                                        ? texts.get(part.getTextContent())
                                        : part.getTextContent())));
                parts.forEach(list::append);
            }
        }
        return list.toString();
    }

    private void body(Element section, String indent) {
        for (Element child : Dom.children(section)) {
            lines.add(indent
                    + child.getLocalName()
                    + attributes(child)
                    + (List.of("label", "hint", "value").contains(child.getLocalName()) ? " " + words(child) : ""));
            body(child, indent + "  ");
        }
    }

    private void element(Element element) {
        lines.add(element.getLocalName() + attributes(element));
    }

    private String attributes(Element element) {
        SortedMap<String, String> attributes = new TreeMap<>();
        Dom.attributes(element, new LinkedHashMap<>()).forEach((name, value) -> {
            Matcher id = BY_ID.matcher(value);
            attributes.put(name, id.matches() ? String.valueOf(texts.get(id.group(1))) : blanks(value));
        });
        return attributes.isEmpty() ? "" : attributes.toString();
    }

    private static String blanks(String expression) {
        return expression
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=[(,]) | (?=[),\\]])|(?<=\\[) ", "")
                .strip();
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element output && output.getLocalName().equals("output")) {
                words.append("{").append(blanks(Dom.attribute(output, "value"))).append("}");
            } else if (!(at instanceof Element)) {
                words.append(at.getNodeValue());
            }
        }
        return words.toString().replace("\u200B", "").strip();
    }
}
