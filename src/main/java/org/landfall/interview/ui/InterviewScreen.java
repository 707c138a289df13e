package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Attaching;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Row;

/** The running interview: one question at a time among its neighbours, and nothing that comes between two people. */
final class InterviewScreen extends Div {
    private final Conduct conduct;
    private final Room room;
    private final TopBar top;
    private final Outline outline;
    private final MarksPanel marks;
    private final ModuleScreen module;
    private final Div centre = new Div();
    private boolean beside = true;
    private @Nullable String shown;
    private Component current = new Div();
    private final Retrying retrying;

    InterviewScreen(Conduct conduct, Room room) {
        this.conduct = conduct;
        this.room = room;
        this.retrying = new Retrying(this, () -> run(conduct::retry));
        addClassName("iv");
        centre.addClassName("iv-centre");
        top = new TopBar(
                room,
                conduct.session().languages(),
                this::speak,
                new TopBar.Actions(
                        () -> toggle("iv-show-outline"),
                        () -> toggle("iv-show-marks"),
                        this::toggleBeside,
                        room::leave));
        outline = new Outline(path -> run(() -> conduct.jumpToModule(path)), room.endKey(), () -> run(conduct::end));
        marks = new MarksPanel((mark, note) -> run(() -> conduct.mark(mark, note)));
        module = new ModuleScreen(this::jump, path -> run(() -> conduct.removeEntry(path)), this::render);
        InterviewKeys keys = new InterviewKeys();
        keys.onKey(pressed -> key(pressed.word()));
        Div body = new Div(outline, centre, marks);
        body.addClassName("iv-body");
        add(top, body, keys);
        render();
    }

    void run(Runnable step) {
        step.run();
        render();
    }

    void jump(String path) {
        run(() -> conduct.jump(path));
    }

    /** False where no question of that name applies now. */
    boolean jumpToName(String name) {
        Optional<String> path = conduct.pathOf(name);
        path.ifPresent(this::jump);
        return path.isPresent();
    }

    void back() {
        run(conduct::back);
    }

    private void key(String word) {
        switch (word) {
            case "next" -> run(conduct::next);
            case "back" -> run(conduct::back);
            case "D" -> run(() -> conduct.without(Missing.DK));
            case "P" -> run(() -> conduct.without(Missing.PNS));
            case "X" -> run(() -> conduct.without(Missing.NA_SOURCE));
            case "L" -> speakAnother();
            case "M" -> marks.focusMarks();
            case "N" -> marks.focusNote();
            case "question" -> focusQuestion();
            case "help" -> new KeyHelp().open();
            default -> digit(Integer.parseInt(word));
        }
    }

    private void focusQuestion() {
        if (current instanceof Card card) {
            card.takeFocus();
        }
    }

    private void digit(int digit) {
        if (current instanceof Card card) {
            card.digit(digit);
        }
    }

    private void speak(String language) {
        conduct.session().speak(language);
        redraw();
    }

    private void speakAnother() {
        List<String> all = conduct.session().languages();
        if (all.size() > 1) {
            speak(all.get((all.indexOf(conduct.session().language()) + 1) % all.size()));
        }
    }

    private void toggleBeside() {
        beside = !beside;
        redraw();
    }

    private void toggle(String panel) {
        getElement().getClassList().set(panel, !hasClassName(panel));
    }

    private void redraw() {
        shown = null;
        render();
    }

    private void render() {
        top.show(conduct.session().progress(), conduct.session().language());
        top.saved()
                .show(
                        conduct.open().savedAt(),
                        conduct.open().allSaved(),
                        conduct.open().entries());
        outline.show(
                conduct.session().modules(),
                conduct.atEnd() ? "" : conduct.module().path());
        showCurrent();
        if (current instanceof Card card) {
            card.refuse(conduct.refusal());
            if (!conduct.refusal().isEmpty()) {
                card.takeFocus();
            }
        }
        retrying.show(conduct.trouble());
    }

    private void showCurrent() {
        String now = conduct.atEnd() ? "" : conduct.session().current();
        boolean moved = conduct.atEnd() || !now.equals(shown);
        List<QuestionView> battery = conduct.battery();
        boolean sameGrid = shown != null
                && current instanceof GridCard grid
                && grid.paths().equals(paths(battery));
        if (moved && !sameGrid) {
            current.removeFromParent();
            current = cardFor(conduct.question(), battery);
        }
        if (current instanceof GridCard grid) {
            grid.show(battery, now);
        }
        if (moved) {
            marks.show(conduct.question());
            if (current instanceof Card card) {
                card.takeFocus();
            }
        }
        Component inCentre = conduct.atEnd() ? current : module;
        if (inCentre.getParent().isEmpty()) {
            centre.removeAll();
            centre.add(inCentre);
        }
        if (!conduct.atEnd()) {
            module.show(conduct.module(), conduct.session(), now, paths(battery), current);
        }
        if (moved && !sameGrid) {
            removeClassName("iv-show-outline");
            current.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
        shown = now;
    }

    private static List<String> paths(List<QuestionView> questions) {
        return questions.stream().map(QuestionView::path).toList();
    }

    private Component cardFor(@Nullable QuestionView question, List<QuestionView> battery) {
        if (question != null && !battery.isEmpty()) {
            return new GridCard(
                    battery, besideOf(question), actions(), (path, reply) -> run(() -> conduct.answerAt(path, reply)));
        }
        if (question != null) {
            return new QuestionCard(
                    question, besideOf(question), conduct.open().belongsInVault(question.name()), actions());
        }
        Row.RosterAdd end = conduct.atEnd() ? null : conduct.rosterEnd();
        if (end != null) {
            return new RosterCard(
                    end,
                    () -> run(() -> conduct.addEntry(end.path())),
                    () -> run(conduct::next),
                    () -> run(conduct::back));
        }
        Component panel = room.end(this);
        panel.getElement().executeJs("this.focus()");
        return panel;
    }

    private CardActions actions() {
        return new CardActions(
                reply -> run(() -> conduct.answer(reply, false)),
                reply -> run(() -> conduct.answer(reply, true)),
                missing -> run(() -> conduct.without(missing)),
                () -> run(conduct::next),
                () -> run(conduct::back),
                new CardActions.Files(
                        this::attach, conduct.open()::attachment, conduct.open().attachmentMegabytes()));
    }

    private String attach(String calledItself, byte[] bytes) {
        return switch (conduct.attach(calledItself, bytes)) {
            case Attaching.Done() -> {
                redraw();
                yield "";
            }
            case Attaching.Refused(Attaching.Reason reason) -> {
                render();
                yield getTranslation(
                        "interview.attach." + reason, conduct.open().attachmentMegabytes());
            }
        };
    }

    private @Nullable String besideOf(QuestionView question) {
        String own = UI.getCurrent().getLocale().getLanguage();
        boolean useful = !own.equals(question.language())
                && conduct.session().languages().contains(own);
        return beside && useful ? own : null;
    }
}
