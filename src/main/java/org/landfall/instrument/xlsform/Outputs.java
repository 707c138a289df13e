package org.landfall.instrument.xlsform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes texts in which answers appear: each reference becomes an output. */
final class Outputs {
    /** A look-up in a list, {@code instance('l')/root/item[name = ${q}]/label}, is one output as a whole. */
    private static final Pattern INSERTED = Pattern.compile(
            "instance\\('[^']*'\\)/root/item\\[[^]]*](?:/[\\w.-]+)+|" + References.PLACEHOLDER.pattern());

    private Outputs() {}

    static String markup(String words, @Nullable Element from, References references) {
        StringBuilder markup = new StringBuilder();
        Matcher matcher = INSERTED.matcher(words);
        int at = 0;
        while (matcher.find()) {
            markup.append(Xml.escape(words.substring(at, matcher.start())));
            markup.append("<output value=\"")
                    .append(Xml.escape(references.resolve(matcher.group(), from)))
                    .append("\"/>");
            at = matcher.end();
        }
        return markup.append(Xml.escape(words.substring(at))).toString();
    }
}
