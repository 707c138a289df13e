package org.landfall.instrument.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.Texts;
import org.landfall.instrument.words.Names;
import org.landfall.instrument.words.Phrase;
import org.landfall.instrument.words.Reader;

/** When something is asked, what an answer must be, how often it is repeated: in words, the expression at hand. */
final class LogicLines {
    private final Reader reader;
    private final PhraseWriter writer;
    private final UnaryOperator<String> texts;

    LogicLines(FormDefinition form, String language, UnaryOperator<String> texts) {
        this.reader = new Reader(new Names(form));
        this.writer = new PhraseWriter(form, language, texts);
        this.texts = texts;
    }

    void of(Item item, Element into) {
        Element list = into.appendElement("dl").addClass("st-logic");
        switch (item) {
            case Item.Question question -> question(question, list);
            case Item.Calculation calculation -> {
                line("calculated", calculation.expression(), calculation.name(), list);
                line("when", calculation.relevant(), null, list);
            }
            case Item.Group group -> line("when", group.relevant(), null, list);
            case Item.Roster roster -> {
                line("when", roster.relevant(), null, list);
                if (roster.count().isEmpty()) {
                    plain("repeated", texts.apply("studio.logic.repeated.added"), list);
                } else {
                    line("repeated", roster.count(), null, list);
                }
            }
        }
        if (list.childrenSize() == 0) {
            list.remove();
        }
    }

    private void question(Item.Question question, Element list) {
        Item.Rules rules = question.rules();
        line("when", rules.relevant(), null, list);
        line("constraint", rules.constraint(), question.name(), list);
        message(rules.constraintMessage(), list);
        if (question.required()) {
            plain("required", texts.apply("studio.logic.required.yes"), list);
            message(rules.requiredMessage(), list);
        }
        line("requiredWhen", rules.requiredWhen(), question.name(), list);
        if (!rules.requiredWhen().isEmpty()) {
            message(rules.requiredMessage(), list);
        }
        line("begins", rules.begins(), question.name(), list);
        filter(question, list);
        line("calculated", rules.calculation(), question.name(), list);
        if (!question.parameters().isEmpty()) {
            plain(
                    "range",
                    question.parameters().getOrDefault("start", "1") + " – "
                            + question.parameters().getOrDefault("end", "10"),
                    list);
        }
        if (!question.appearance().isEmpty()) {
            value("appearance", list).appendElement("code").text(question.appearance());
        }
        if (!question.banding().isEmpty()) {
            plain("banding", question.banding(), list);
        }
    }

    private void filter(Item.Question question, Element list) {
        String filter = question.rules().choiceFilter();
        if (!filter.isEmpty()) {
            said("filter", filter, reader.readFilter(filter, question.name()), list);
        }
    }

    private void line(String what, String expression, @Nullable String self, Element list) {
        if (!expression.isEmpty()) {
            said(what, expression, reader.read(expression, self), list);
        }
    }

    private void said(String what, String expression, Optional<Phrase> phrase, Element list) {
        Element value = value(what, list);
        phrase.ifPresentOrElse(
                said -> {
                    writer.write(said, value);
                    value.appendElement("code").addClass("st-expression").text(expression);
                },
                () -> value.appendElement("code").text(expression));
    }

    private void message(Texts message, Element list) {
        if (message.isEmpty()) {
            return;
        }
        Element value = value("message", list);
        message.byLanguage().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text ->
                        value.appendElement("div").attr("lang", text.getKey()).text(text.getValue()));
    }

    private void plain(String what, String text, Element list) {
        value(what, list).text(text);
    }

    private Element value(String what, Element list) {
        Element pair = list.appendElement("div");
        pair.appendElement("dt").text(texts.apply("studio.logic." + what));
        return pair.appendElement("dd");
    }
}
