package org.landfall.interview.ui;

import java.util.Objects;
import java.util.Optional;
import org.landfall.interview.Unsent;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.Row;

/**
 * Brings what was entered on an older state into the newest one: silently where nothing else has changed that question
 * since, else beside what is stored now, and a person chooses.
 */
final class Resuming {
    private final InterviewScreen screen;
    private final Conduct conduct;

    Resuming(InterviewScreen screen, Conduct conduct) {
        this.screen = screen;
        this.conduct = conduct;
    }

    /** What a page held whose session was over. */
    void take(Unsent unsent) {
        if (!conduct.session().asks(unsent.place())) {
            CompareDialog.show("", unsent.words());
            return;
        }
        screen.run(() -> conduct.step(() -> conduct.goTo(Optional.of(unsent.place()))));
        String stored = shown(conduct, unsent.place());
        if (conduct.open().answeredSince(unsent.place(), unsent.base())
                && !unsent.words().startsWith(stored)) {
            CompareDialog.choose(label(unsent.place()), unsent.words(), stored, () -> putBack(unsent));
        } else {
            putBack(unsent);
        }
    }

    /** Answers that could not be written because the interview had been continued elsewhere, and what was typed since. */
    void takeBoth(Conduct stale) {
        screen.saved().askWhatIsLeft(unsent -> {
            String typed = unsent.map(Unsent::place).orElse("");
            stale.open().unsaved().stream()
                    .filter(answer -> !answer.path().equals(typed))
                    .forEach(answer -> take(answer, stale));
            unsent.ifPresent(this::take);
        });
    }

    private void take(Entry.Answered answer, Conduct stale) {
        String path = answer.path();
        String here = shown(stale, path);
        Runnable keep = () -> screen.run(() -> conduct.put(answer));
        if (!conduct.session().asks(path)) {
            CompareDialog.show(
                    stale.session().asks(path) ? stale.session().row(path).label() : "", here);
        } else if (!conduct.open().answeredSince(path, stale.open().entries())) {
            keep.run();
        } else if (!shown(conduct, path).equals(here)) {
            CompareDialog.choose(label(path), here, shown(conduct, path), keep);
        }
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
