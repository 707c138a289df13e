package org.landfall.interview.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.landfall.interview.Unsent;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;

/**
 * Brings what was entered on an older state into the newest one: silently where nothing else has changed that question
 * since, else beside what is stored now, and a person chooses.
 */
final class Resuming {
    private static final String GIVEN = "given";

    private final InterviewScreen screen;
    private final Conduct conduct;
    /** Where somebody is typing on, until a dialog has what is typed. */
    private String typing = "";

    Resuming(InterviewScreen screen, Conduct conduct) {
        this.screen = screen;
        this.conduct = conduct;
    }

    /** What a page held whose session was over. */
    void take(Unsent unsent) {
        if (!unsent.fields().isEmpty()) {
            takeFields(unsent);
        }
        if (unsent.level() != null) {
            screen.saved().press(unsent.level());
        }
    }

    private void takeFields(Unsent unsent) {
        if (!conduct.session().asks(unsent.place())) {
            CompareDialog.show("", unsent.words());
            return;
        }
        goTo(unsent.place());
        String stored = shown(conduct, unsent.place());
        if (conduct.open().answeredSince(unsent.place(), unsent.base())
                && !unsent.words().startsWith(stored)) {
            unsent.text()
                    .ifPresentOrElse(
                            field -> chooseWords(
                                    unsent.place(),
                                    unsent.words(),
                                    stored,
                                    words -> screen.saved().restore(field, words)),
                            () -> CompareDialog.choose(
                                    label(unsent.place()), unsent.words(), stored, () -> putBack(unsent)));
        } else {
            putBack(unsent);
        }
    }

    private void goTo(String place) {
        screen.run(() -> conduct.step(() -> conduct.goTo(Optional.of(place))));
    }

    private void chooseWords(String place, String here, String stored, Consumer<String> mine) {
        TextArea words = CompareDialog.chooseWords(label(place), here, stored, mine);
        if (typing.isEmpty() || typing.equals(place)) {
            screen.saved().giveTo(words);
            typing = GIVEN;
        }
    }

    /** Answers that could not be written because the interview had been continued elsewhere, and what was typed since. */
    void takeBoth(Conduct stale) {
        stale.talking().untold().ifPresent(report -> conduct.talking().tell(report, notYet -> false));
        screen.saved().askWhatIsLeft(unsent -> {
            typing = unsent.map(Unsent::place).filter(conduct.session()::asks).orElse("");
            String typed = unsent.filter(held -> !held.fields().isEmpty())
                    .map(Unsent::place)
                    .orElse("");
            if (!typing.isEmpty()) {
                goTo(typing);
            }
            stale.open().unsaved().stream()
                    .filter(answer -> !answer.path().equals(typed))
                    .forEach(answer -> take(answer, stale));
            unsent.ifPresent(this::take);
            if (!typing.equals(GIVEN)) {
                screen.saved().letGo(typing);
            }
        });
    }

    private void take(Entry.Answered answer, Conduct stale) {
        String path = answer.path();
        String here = shown(stale, path);
        Consumer<Entry.Answered> put = mine -> screen.run(() -> conduct.put(mine));
        if (!conduct.session().asks(path)) {
            CompareDialog.show(
                    stale.session().asks(path) ? stale.session().row(path).label() : "", here);
        } else if (!conduct.open().answeredSince(path, stale.open().entries())) {
            put.accept(answer);
        } else if (!shown(conduct, path).equals(here)) {
            String stored = shown(conduct, path);
            if (answer.value() != null && words(path)) {
                chooseWords(path, here, stored, said -> put.accept(saying(answer, said)));
            } else {
                CompareDialog.choose(label(path), here, stored, () -> put.accept(answer));
            }
        }
    }

    private boolean words(String path) {
        return conduct.session().question(path).type() == QuestionView.Type.TEXT;
    }

    private static Entry.Answered saying(Entry.Answered answer, String words) {
        return new Entry.Answered(answer.path(), words.isEmpty() ? null : words, null, answer.mark(), answer.note());
    }

    private void putBack(Unsent unsent) {
        unsent.fields().forEach(field -> screen.saved().restore(field));
    }

    private String label(String path) {
        return conduct.session().row(path).label();
    }

    private String shown(Conduct which, String path) {
        if (!which.session().asks(path) || !(which.session().row(path) instanceof Row.Question question)) {
            return "";
        }
        return question.missing() != null
                ? screen.getTranslation(
                        "interview.missing." + question.missing().name())
                : Objects.requireNonNullElse(question.shownAnswer(), "");
    }
}
