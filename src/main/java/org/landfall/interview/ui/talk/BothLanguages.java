package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.landfall.shell.Languages;

/** Words that must be at hand in each language, whoever sits before the screen. */
final class BothLanguages extends Div {
    private BothLanguages() {
        addClassName("iv-both");
    }

    /** A sentence to be said. */
    static BothLanguages said(String key) {
        return said(key, language -> new Object[0]);
    }

    /** @param parts what fills its places, by language code */
    static BothLanguages said(String key, Function<Locale, Object[]> parts) {
        BothLanguages both = new BothLanguages();
        both.languages().forEach(language -> {
            Paragraph words = new Paragraph(both.getTranslation(language, key, parts.apply(language)));
            words.addClassName("iv-speech");
            both.add(marked(words, language));
        });
        return both;
    }

    /** The same thing once in each language. */
    static BothLanguages shown(Function<Locale, Component> thing) {
        BothLanguages both = new BothLanguages();
        both.languages().forEach(language -> both.add(marked(thing.apply(language), language)));
        return both;
    }

    /** A list whose items stand in one text, parted by semicolons. */
    static BothLanguages listed(String key) {
        BothLanguages both = new BothLanguages();
        both.languages().forEach(language -> {
            UnorderedList list = new UnorderedList();
            for (String item : both.getTranslation(language, key).split(";\\s*")) {
                list.add(new ListItem(item));
            }
            both.add(marked(list, language));
        });
        return both;
    }

    /** The reader's own first. */
    private List<Locale> languages() {
        String own = getLocale().getLanguage();
        return Languages.ALL.stream()
                .sorted(Comparator.comparing(language -> !language.getLanguage().equals(own)))
                .toList();
    }

    private static Component marked(Component words, Locale language) {
        words.getElement().setAttribute("lang", language.getLanguage());
        return words;
    }
}
