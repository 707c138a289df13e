package org.landfall.instrument.xform;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Opens XML without document types and finds things in it by local names; makers choose prefixes as they like. */
final class Dom {
    static final String XFORMS = "http://www.w3.org/2002/xforms";
    private static final int DEEPEST = 64;
    private static final Map<String, String> PREFIXES = Map.of(
            "http://openrosa.org/javarosa",
            "jr:",
            "http://openrosa.org/xforms",
            "orx:",
            "http://www.opendatakit.org/xforms",
            "odk:",
            "http://www.opendatakit.org/xforms/entities",
            "entities:",
            XFORMS,
            "");

    private Dom() {}

    static Element root(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            checkDepth(root);
            return root;
        } catch (SAXException | IOException e) {
            throw new UnreadableWorkbookException(
                    String.valueOf(e.getMessage()).contains("DOCTYPE") ? "docType" : "xform");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkDepth(Node root) {
        int depth = 0;
        for (Node at = root; at != null; ) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                if (++depth > DEEPEST) {
                    throw new UnreadableWorkbookException("xform");
                }
            } else {
                while (!at.isSameNode(root) && at.getNextSibling() == null) {
                    at = at.getParentNode();
                    depth--;
                }
                at = at.isSameNode(root) ? null : at.getNextSibling();
            }
        }
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** Empty where there is no such attribute; one without prefix goes before one with. */
    static String attribute(Element element, String localName) {
        if (element.hasAttribute(localName)) {
            return element.getAttribute(localName).strip();
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (localName.equals(attributes.item(i).getLocalName())) {
                return attributes.item(i).getNodeValue().strip();
            }
        }
        return "";
    }

    /** All but namespace declarations, under the prefixes the standard's converter uses. */
    static Map<String, String> attributes(Element element, Map<String, String> foreign) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.put(
                        prefix(attribute, foreign) + attribute.getLocalName(),
                        attribute.getValue().strip());
            }
        }
        return attributes;
    }

    private static String prefix(Attr attribute, Map<String, String> foreign) {
        @Nullable String namespace = attribute.getNamespaceURI();
        if (namespace == null) {
            return "";
        }
        String known = PREFIXES.get(namespace);
        if (known == null) {
            foreign.put(attribute.getPrefix(), namespace);
            return attribute.getPrefix() + ":";
        }
        return known;
    }
}
