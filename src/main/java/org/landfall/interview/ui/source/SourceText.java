package org.landfall.interview.ui.source;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.landfall.interview.Attachment;
import org.landfall.interview.ui.FilePreview;

/** The text of a source. Plain text stands in numbered paragraphs that can be cited; anything else is handed out. */
final class SourceText extends Div {
    /** More than any article has; the file itself can be opened all the same. */
    private static final int MOST_PARAGRAPHS = 500;

    SourceText(Attachment file, String language, Supplier<Optional<Attachment>> find, Consumer<String> cite) {
        if (!file.mediaType().equals("text/plain")) {
            add(new FilePreview(file, getTranslation("source.TEXT"), name -> find.get()));
            return;
        }
        List<String> paragraphs = paragraphs(file.bytes());
        for (int i = 0; i < Math.min(paragraphs.size(), MOST_PARAGRAPHS); i++) {
            add(line(String.valueOf(i + 1), paragraphs.get(i), language, cite));
        }
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            add(new FilePreview(file, getTranslation("source.TEXT"), name -> find.get()));
        }
    }

    /** Paragraphs are parted by empty lines; where there are none, by the ends of lines. */
    static List<String> paragraphs(byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace("\uFEFF", "");
        String parting = text.contains("\n\n") ? "\n\\s*\n" : "\n";
        return Arrays.stream(text.split(parting))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private Div line(String number, String text, String language, Consumer<String> cite) {
        NativeButton take = new NativeButton(number, click -> cite.accept(number));
        take.addClassName("src-number");
        take.getElement().setAttribute("aria-label", getTranslation("source.cite", number));
        Paragraph words = new Paragraph(text);
        if (language.matches("[A-Za-z]{2,3}")) {
            words.getElement().setAttribute("lang", language);
        }
        Div line = new Div(take, words);
        line.addClassName("src-line");
        return line;
    }
}
