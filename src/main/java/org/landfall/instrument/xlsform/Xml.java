package org.landfall.instrument.xlsform;

/** Writes XML text. Names come from checked form names and constants, values are escaped. */
public final class Xml {
    private final StringBuilder out = new StringBuilder(64_000);

    /** @param attributes name and value in turn; an empty value leaves the attribute out */
    public Xml open(String tag, String... attributes) {
        start(tag, attributes);
        out.append(">\n");
        return this;
    }

    public Xml close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    public Xml empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>\n");
        return this;
    }

    public Xml text(String tag, String text, String... attributes) {
        start(tag, attributes);
        out.append('>').append(escape(text)).append("</").append(tag).append(">\n");
        return this;
    }

    /** @param xml already well-formed */
    public Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
    }

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append(' ');
                default -> {
                    if (legal(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static boolean legal(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
