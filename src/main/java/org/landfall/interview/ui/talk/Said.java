package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets what is to be read aloud as speech and the words around it as what they are: words to the reader. */
public final class Said {
    private static final Pattern QUOTED = Pattern.compile("[\"\u201c]([^\"\u201c\u201d]+)[\"\u201d]");

    private static final Pattern SENTENCE = Pattern.compile("[.?!。]\\s*$");

    private Said() {}

    /** Whether a whole sentence is quoted, not just a word of the text. */
    public static boolean hasSpeech(String text) {
        return QUOTED.matcher(text)
                .results()
                .anyMatch(quoted -> SENTENCE.matcher(quoted.group(1)).find());
    }

    /** What is to be read aloud, sentence after sentence; a quoted word is none. */
    public static List<String> speech(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(quoted -> quoted.group(1).strip())
                .filter(quoted -> SENTENCE.matcher(quoted).find())
                .toList();
    }

    public static void into(HasComponents place, String text) {
        Matcher quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            part(place, text.substring(from, quoted.start()), "iv-aside");
            part(place, quoted.group(1), "iv-speech");
            from = quoted.end();
        }
        part(place, text.substring(from), "iv-aside");
    }

    private static void part(HasComponents place, String words, String look) {
        if (!words.isBlank()) {
            Span part = new Span(words.strip());
            part.addClassName(look);
            place.add(part);
        }
    }
}
