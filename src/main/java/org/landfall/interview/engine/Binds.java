package org.landfall.interview.engine;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xpath.XPathConditional;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.parser.XPathSyntaxException;

/**
 * What the rules of a form look at, which JavaRosa knows and keeps to itself. Paths are without indices. Read once for
 * all interviews over a form.
 *
 * @param calculations by the path of what is calculated
 * @param conditions by the path of what they let apply
 * @param links rosters whose entries follow a multiple choice
 */
record Binds(
        Map<String, Set<String>> calculations, Map<String, Set<String>> conditions, List<KeyedRosters.Link> links) {
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\s*selected-at\\(\\s*(/[^\\s,]+)\\s*,\\s*position\\(\\s*\\.\\.\\s*\\)\\s*-\\s*1\\s*\\)\\s*");

    /** @param xformXml of a form that was parsed before, and so holds nothing that harms a reader */
    static Binds of(String xformXml) {
        Binds binds = new Binds(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(xformXml));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("bind")) {
                    binds.read(
                            xml.getAttributeValue(null, "nodeset"),
                            xml.getAttributeValue(null, "calculate"),
                            xml.getAttributeValue(null, "relevant"));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A form that was parsed cannot be read", e);
        }
        return binds;
    }

    /** The questions behind these rows: themselves, or what is asked to work them out. */
    Set<String> questions(Set<String> rows) {
        Set<String> all = new LinkedHashSet<>();
        rows.forEach(row -> collect(row, all));
        all.removeAll(calculations.keySet());
        return all;
    }

    private void collect(String row, Set<String> into) {
        if (into.add(row)) {
            calculations.getOrDefault(row, Set.of()).forEach(input -> collect(input, into));
        }
    }

    private void read(
            @org.jspecify.annotations.Nullable String nodeset,
            @org.jspecify.annotations.Nullable String calculate,
            @org.jspecify.annotations.Nullable String relevant) {
        if (nodeset == null || !Paths.valid(nodeset)) {
            return;
        }
        if (calculate != null) {
            calculations.put(nodeset, inputs(calculate, nodeset));
            Matcher follows = FOLLOWS.matcher(calculate);
            if (follows.matches()) {
                links.add(new KeyedRosters.Link(nodeset.substring(0, nodeset.lastIndexOf('/')), follows.group(1)));
            }
        }
        if (relevant != null) {
            conditions.put(nodeset, inputs(relevant, nodeset));
        }
    }

    private static Set<String> inputs(String expression, String nodeset) {
        Set<String> inputs = new LinkedHashSet<>();
        try {
            TreeReference context = Paths.ref(nodeset).genericize();
            new XPathConditional(XPathParseTool.parseXPath(expression))
                    .getTriggers(context)
                    .forEach(ref -> inputs.add(Paths.of(ref)));
        } catch (XPathSyntaxException e) {
            return inputs; // JavaRosa has taken the form, so it reads this with extensions of its own
        }
        return inputs;
    }
}
