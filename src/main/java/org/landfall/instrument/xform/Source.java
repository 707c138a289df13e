package org.landfall.instrument.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The parts of an XForm.
 *
 * @param data root of the record as it begins
 * @param lists the other instances
 * @param foreign namespaces of attributes the standard does not know, by prefix; filled while they are met
 */
record Source(
        String title, Element model, Element data, List<Element> lists, Element body, Map<String, String> foreign) {

    static Source of(String xform) {
        Element html = Dom.root(xform);
        Element head = part(html, "head");
        Element model = part(head, "model");
        List<Element> instances = Dom.children(model, "instance");
        if (instances.isEmpty() || Dom.children(instances.getFirst()).isEmpty()) {
            throw new UnreadableWorkbookException("xform");
        }
        return new Source(
                Dom.child(head, "title").map(Element::getTextContent).orElse("").strip(),
                model,
                Dom.children(instances.getFirst()).getFirst(),
                instances.subList(1, instances.size()),
                part(html, "body"),
                new LinkedHashMap<>());
    }

    private static Element part(Element parent, String name) {
        return Dom.child(parent, name).orElseThrow(() -> new UnreadableWorkbookException("xform"));
    }

    /** The nodes of the record; a repeat may stand there twice, as template and as first entry. */
    Place places() {
        Place root = new Place(data.getLocalName(), null);
        fill(root, data);
        return root;
    }

    private void fill(Place place, Element node) {
        Dom.attributes(node, foreign).forEach(place.attributes::putIfAbsent);
        if (place.attributes.remove("jr:template") != null) {
            place.repeat = true;
        }
        for (Element child : Dom.children(node)) {
            fill(place.child(child.getLocalName()), child);
        }
        if (place.children.isEmpty() && place.value.isEmpty()) {
            place.value = text(node);
        }
    }

    private static String text(Element node) {
        Node first = node.getFirstChild();
        return first == null ? "" : node.getTextContent().strip();
    }
}
