package org.landfall.instrument;

import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XForm XML once before JavaRosa does and refuses what could reach outside or exhaust memory: a document type,
 * entities, instances fetched from anywhere, nesting and length beyond reason.
 */
final class XFormGuard {
    static final int MAX_CHARACTERS = 20_000_000;
    static final int MAX_DEPTH = 64;
    static final int MAX_ELEMENTS = 400_000;
    static final String DOCUMENT_TYPE = "carries a document type";
    /** What clients of the standard bring along with a form. It is never fetched: see {@link Attachments}. */
    private static final Pattern ATTACHED = Pattern.compile("jr://(file|file-csv|instance)/[^/\\\\]+");

    private static final Set<String> FETCHING = Set.of("instance", "submission");

    private XFormGuard() {}

    static void check(String xml) {
        if (xml.length() > MAX_CHARACTERS) {
            throw new UnusableFormException("longer than " + MAX_CHARACTERS + " characters");
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            int depth = 0;
            int elements = 0;
            while (reader.hasNext()) {
                int step = step(reader, reader.next(), depth);
                depth += step;
                elements += Math.max(step, 0);
                if (elements > MAX_ELEMENTS) {
                    throw new UnusableFormException("more than " + MAX_ELEMENTS + " elements");
                }
            }
        } catch (XMLStreamException e) {
            throw new UnusableFormException("not well-formed XML", e);
        }
    }

    private static int step(XMLStreamReader reader, int event, int depth) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnusableFormException(DOCUMENT_TYPE);
            case XMLStreamConstants.START_ELEMENT -> {
                if (depth >= MAX_DEPTH) {
                    throw new UnusableFormException("nested deeper than " + MAX_DEPTH);
                }
                String source = reader.getAttributeValue(null, "src");
                if (FETCHING.contains(reader.getLocalName())
                        && source != null
                        && !ATTACHED.matcher(source).matches()) {
                    throw new UnusableFormException("fetches an instance from outside");
                }
                return 1;
            }
            case XMLStreamConstants.END_ELEMENT -> {
                return -1;
            }
            default -> {
                return 0;
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
