package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.ui.consent.AgreedPanel;
import org.landfall.interview.ui.source.SourcePanel;
import org.landfall.interview.ui.talk.FindDialog;
import org.landfall.interview.ui.talk.QuickExit;
import org.landfall.interview.ui.talk.ReferralCard;
import org.landfall.interview.ui.talk.StopDialog;
import org.landfall.interview.ui.talk.TalkBar;
import org.landfall.shell.Notices;

/** The running interview: one question at a time among its neighbours, and nothing that comes between two people. */
final class InterviewScreen extends Div {
    private final Conduct conduct;
    private final Room room;
    private final Held held;
    private final Cards cards;
    private final TopBar top;
    private final Outline outline;
    private final SidePanel side;
    private final Middle middle;
    private final Retrying retrying;
    private final Div body = new Div();
    private @Nullable SourcePanel source;

    InterviewScreen(Conduct conduct, Room room) {
        this.conduct = conduct;
        this.room = room;
        Talking talking = conduct.talking();
        this.held = new Held(this, conduct, room);
        this.cards = new Cards(this, conduct, room);
        this.retrying = new Retrying(this, this::retry);
        addClassName("iv");
        top = new TopBar(
                room,
                conduct,
                new TopBar.Actions(
                        this::speak,
                        () -> toggle("iv-show-outline"),
                        () -> toggle("iv-show-marks"),
                        this::toggleBeside,
                        this::find,
                        room::leave,
                        () -> run(talking::restDue)));
        outline = new Outline(
                path -> conduct.way().firstIn(path).ifPresent(this::jump),
                room.endKey(),
                () -> run(conduct::end),
                () -> show("iv-show-outline", false));
        AgreedSteps agreed = new AgreedSteps(this, conduct);
        side = new SidePanel(
                new MarksPanel(this::mark),
                new AgreedPanel(agreed, agreed::givenBy, room::codeCard),
                held::set,
                this::referral,
                this::interpret,
                this::focusQuestion);
        middle = new Middle(
                this,
                conduct,
                held,
                cards,
                room.returned(this),
                new CardLine(room::codeCard, side::receipt, room::takeOut, room::contact));
        body.add(outline, middle, side);
        body.addClassName("iv-body");
        TalkBar bar = new TalkBar(new TalkBar.Actions(
                this::pause,
                () -> run(talking::skip),
                () -> run(talking::leaveOut),
                () -> held.release(talking::lighter),
                this::stop));
        add(top, body, bar, new ScreenKeys(this, conduct).listener(), new QuickExit(room::exit));
        render();
    }

    void run(Runnable step) {
        boolean before = conduct.open().agreeing().over();
        step.run();
        if (!before && conduct.open().agreeing().over()) {
            conduct.end();
            room.close();
        }
        render();
    }

    private void retry() {
        conduct.talking().tellAgain(room::report);
        run(conduct::retry);
    }

    void jump(String path) {
        run(() -> conduct.jump(path));
    }

    /** False where no question of that name applies now. */
    boolean jumpToName(String name) {
        Optional<String> path = conduct.way().pathOf(name);
        path.ifPresent(this::jump);
        return path.isPresent();
    }

    void back() {
        run(conduct::back);
    }

    void pause() {
        conduct.talking().pause();
        room.pause();
    }

    void stop() {
        new StopDialog(room.mayDelete(), () -> held.release(conduct.talking()::stop), room::delete).open();
    }

    void referral() {
        run(conduct.way()::helped);
        new ReferralCard(room.help().directory(), conduct.session().language(), conduct.talking()::refer).open();
    }

    void find() {
        new FindDialog(new Finder(conduct.session())::find, this::jump).open();
    }

    /** Whether a page about distress stands in place of the questions. */
    boolean held() {
        return held.page().isPresent();
    }

    /** Back to the question, from the side too. */
    void focusQuestion() {
        show("iv-show-marks", false);
        middle.focusQuestion();
    }

    void digit(int digit) {
        middle.digit(digit);
    }

    /** On a narrow screen the side has to come in first. */
    void toSide(String word) {
        show("iv-show-marks", true);
        side.takeFocus(word);
    }

    private void mark(AnswerMark mark, @Nullable String note) {
        run(() -> conduct.mark(mark, note));
        middle.showMarks(conduct.question());
    }

    /** The source says so in this paragraph. */
    void cite(String paragraph) {
        QuestionView question = conduct.question();
        if (question != null) {
            mark(question.mark().citing(paragraph), question.note());
            side.show(conduct.question());
        }
    }

    /** The document is there as soon as the record is one. */
    private void showSource(@Nullable QuestionView question) {
        boolean document = question != null && question.acceptsNoSource();
        if (document && source == null) {
            source = room.source(this).orElse(null);
        }
        if (document && source != null && source.getParent().isEmpty()) {
            body.addComponentAtIndex(1, source);
        }
        if (question != null) {
            getElement().getClassList().set("iv-coding", document && source != null);
        }
    }

    private void interpret(boolean on) {
        getElement().getClassList().set("iv-interpreted", on);
        middle.interpret(on);
    }

    private void speak(String language) {
        conduct.talking().speak(language);
        redraw();
    }

    void speakAnother() {
        List<String> all = conduct.session().languages();
        if (all.size() > 1) {
            speak(all.get((all.indexOf(conduct.session().language()) + 1) % all.size()));
        }
    }

    private void toggleBeside() {
        cards.toggleBeside();
        redraw();
    }

    private void toggle(String panel) {
        show(panel, !hasClassName(panel));
    }

    private void show(String panel, boolean now) {
        getElement().getClassList().set(panel, now);
    }

    void redraw() {
        middle.forget();
        render();
    }

    SavedStatus saved() {
        return top.saved();
    }

    void render() {
        top.show(conduct.session().progress(), conduct.session().language());
        saved().show(
                        conduct.open().savedAt(),
                        conduct.allStored(),
                        !conduct.refusal().isEmpty(),
                        conduct.open().entries(),
                        conduct.open().talk().distress());
        outline.show(
                conduct.session().modules(),
                conduct.atEnd() ? "" : conduct.module().path(),
                conduct.way()::shut);
        side.showConsent(conduct.open().agreeing().consent());
        top.recorder().allow(conduct.open().agreeing().records());
        side.showDistress(conduct.open().talk().distress());
        QuestionView asked = conduct.question();
        if (middle.show(asked)) {
            QuestionView question = held() ? null : asked;
            side.show(question);
            middle.showMarks(asked);
            showSource(question);
            removeClassName("iv-show-outline");
            getElement().getClassList().set("iv-telling", question != null && QuestionCard.isTold(question));
            getElement().getClassList().set("iv-held", held());
            if (held()) {
                show("iv-show-marks", false);
            }
            getElement().getClassList().set("iv-consenting", question != null && conduct.consenting());
        }
        String saying = conduct.saying();
        if (!saying.isEmpty()) {
            Notices.done(getTranslation(saying));
        }
        retrying.show(conduct.trouble(), conduct.talking().untold().isPresent());
        if (conduct.trouble() == Trouble.ELSEWHERE) {
            room.continuedElsewhere();
        }
        room.shown();
    }
}
