package org.landfall.interview.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.talk.FindDialog.Found;

/** Finds questions that apply now by their name or by words in any language of the form. Answers are not looked at. */
final class Finder {
    private static final int MOST = 20;

    private record Place(Found found, String words) {}

    private final List<Place> places;

    Finder(InterviewSession session) {
        places = session.modules().stream()
                .flatMap(module -> session.paths(module.path()).stream()
                        .filter(session::asks)
                        .map(path -> place(session.question(path), module.label())))
                .toList();
    }

    private static Place place(QuestionView question, String part) {
        String words = String.join("\n", question.labels().values()) + "\n" + question.name();
        return new Place(
                new Found(question.path(), question.name(), question.label(), part), words.toLowerCase(Locale.ROOT));
    }

    /** Those that hold every word, the first ones of the form first. */
    List<Found> find(String words) {
        List<String> wanted =
                Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).toList();
        return places.stream()
                .filter(place -> wanted.stream().allMatch(place.words()::contains))
                .map(Place::found)
                .limit(MOST)
                .toList();
    }
}
