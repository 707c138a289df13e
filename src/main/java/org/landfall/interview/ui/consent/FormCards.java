package org.landfall.interview.ui.consent;

import java.util.List;
import java.util.stream.Stream;
import org.landfall.instrument.Choice;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.interview.ConsentQuestions;
import org.landfall.interview.ui.talk.Said;

/** What is printed of a form, word for word as its published version has it; empty where it has nothing of the kind. */
record FormCards(FormDefinition form) {
    private static final String HARM = "inc_types";
    private static final String SOURCES = "src_used";

    /** What is said before anybody agrees, and each thing one is asked to agree to. */
    List<String> consent(String language) {
        ConsentQuestions consent = new ConsentQuestions(form);
        return form.questions().stream()
                .filter(question -> question.module().equals(consent.part()))
                .filter(question -> !question.module().isEmpty())
                .flatMap(question -> said(consent, question, language))
                .toList();
    }

    private static Stream<String> said(ConsentQuestions consent, Item.Question question, String language) {
        String label = question.label().in(language);
        return question.type() == QuestionType.NOTE
                ? Said.speech(label).stream()
                : consent.use(question.name()).map(use -> label).stream();
    }

    /** To be pointed at by number, so that nothing has to be said aloud. */
    List<String> harm(String language) {
        return choices(HARM, language);
    }

    List<String> sources(String language) {
        return choices(SOURCES, language);
    }

    private List<String> choices(String question, String language) {
        return form.question(question).map(Item.Question::list).map(form.lists()::get).stream()
                .flatMap(List::stream)
                .map(Choice::label)
                .map(label -> label.in(language))
                .toList();
    }
}
