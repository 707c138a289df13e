package org.landfall.instrument.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.landfall.instrument.Choice;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Texts;
import org.landfall.instrument.words.Names;
import org.landfall.instrument.words.Phrase;
import org.landfall.instrument.words.Saying;

/** Says phrases in the language of the screen, questions and choices by their labels. */
final class PhraseWriter {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST_NAME = 90;

    private final FormDefinition form;
    private final Names names;
    private final String language;
    private final UnaryOperator<String> texts;

    /** @param texts the screen's own words by key */
    PhraseWriter(FormDefinition form, String language, UnaryOperator<String> texts) {
        this.form = form;
        this.names = new Names(form);
        this.language = form.languages().contains(language) ? language : form.defaultLanguage();
        this.texts = texts;
    }

    void write(Phrase phrase, Element into) {
        switch (phrase) {
            case Phrase.This() -> into.appendText(texts.apply("studio.words.this"));
            case Phrase.Name(String name) -> name(name, into);
            case Phrase.Choice(String list, String code) -> choice(list, code, into);
            case Phrase.Column(String heading) -> {
                into.appendText(texts.apply("studio.words.column") + " ");
                into.appendElement("code").text(heading);
            }
            case Phrase.Value(String text) -> into.appendElement("b").text(text);
            case Phrase.Code(String text) -> into.appendElement("code").text(text);
            case Phrase.Said(Saying saying, List<Phrase> parts) -> said(saying, parts, into);
            case Phrase.All(List<Phrase> parts) -> joined(parts, " " + texts.apply("studio.words.and") + " ", into);
            case Phrase.Any(List<Phrase> parts) -> joined(parts, " " + texts.apply("studio.words.or") + " ", into);
            case Phrase.OneOf(List<Phrase> values) -> oneOf(values, into);
        }
    }

    private void said(Saying saying, List<Phrase> parts, Element into) {
        String template = texts.apply("studio.words." + saying);
        int from = 0;
        for (MatchResult place : PLACE.matcher(template).results().toList()) {
            into.appendText(template.substring(from, place.start()));
            inner(parts.get(Integer.parseInt(place.group(1))), into);
            from = place.end();
        }
        into.appendText(template.substring(from));
    }

    private void joined(List<Phrase> parts, String word, Element into) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                into.appendText(word);
            }
            inner(parts.get(i), into);
        }
    }

    /** In brackets where it would otherwise run into what stands around it. */
    private void inner(Phrase phrase, Element into) {
        boolean compound = phrase instanceof Phrase.All
                || phrase instanceof Phrase.Any
                || (phrase instanceof Phrase.Said said && said.saying().ordinal() >= Saying.PLUS.ordinal());
        if (compound) {
            into.appendText("(");
        }
        write(phrase, into);
        if (compound) {
            into.appendText(")");
        }
    }

    private void oneOf(List<Phrase> values, Element into) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                into.appendText(i + 1 < values.size() ? ", " : " " + texts.apply("studio.words.or") + " ");
            }
            write(values.get(i), into);
        }
    }

    private void name(String name, Element into) {
        Texts label = names.label(name);
        if (label.isEmpty()) {
            into.appendElement("code").text(name);
        } else {
            into.appendElement("q").attr("title", name).text(shortened(label.in(language)));
        }
    }

    private void choice(String list, String code, Element into) {
        String label = form.lists().getOrDefault(list, List.of()).stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(Choice::label)
                .map(texts -> texts.in(language))
                .orElse("");
        into.appendElement("b").attr("title", code).text(label.isEmpty() ? code : shortened(label));
    }

    private static String shortened(String label) {
        String line = label.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_NAME
                ? line
                : line.substring(0, LONGEST_NAME).strip() + "…";
    }
}
