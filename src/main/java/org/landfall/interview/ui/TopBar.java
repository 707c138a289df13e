package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.Progress;
import org.landfall.interview.engine.Talk;
import org.landfall.interview.ui.talk.QuickExit;
import org.landfall.interview.ui.talk.SoundRecorder;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.interview.ui.talk.TalkClock;

/** What stays in sight all the time: whose record, whether it is saved, the language, how far, the way out. */
final class TopBar extends Header {
    private final SavedStatus saved = new SavedStatus();
    private final ProgressBar bar = new ProgressBar();
    private final Span counted = new Span();
    private final Select<String> language = new Select<>();
    private final Button beside;
    private final SoundRecorder recorder = new SoundRecorder();

    TopBar(Room room, Conduct conduct, Actions actions) {
        addClassName("iv-top");
        H1 who = new H1(room.heading());
        who.addClassName("iv-pseudonym");
        who.setClassName("lf-mono", room.keeps());
        saved.setVisible(room.keeps());
        List<String> languages = conduct.session().languages();
        language.setItems(languages);
        language.setItemLabelGenerator(Spoken::nameOf);
        language.setVisible(languages.size() > 1);
        language.setAriaLabel(getTranslation("interview.language"));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                actions.speak().accept(change.getValue());
            }
        });
        beside = new Button("A · 가", click -> actions.beside().run());
        beside.addThemeVariants(ButtonVariant.TERTIARY);
        beside.setAriaLabel(getTranslation("interview.beside"));
        beside.setTooltipText(getTranslation("interview.beside"));
        Button outline = quiet("interview.outline", actions.outline());
        outline.addClassName("iv-narrow");
        Button marks = quiet("interview.marks", actions.marks());
        marks.addClassName("iv-narrow");
        Button find = quiet("conduct.find", actions.find());
        find.getElement().setAttribute("aria-keyshortcuts", "/");
        Button leave = new Button(
                getTranslation("interview.leave"), click -> actions.leave().run());
        Div tools = new Div(outline, marks, find, language, beside, leave);
        tools.addClassName("iv-tools");
        bar.setMin(0);
        bar.getElement().setAttribute("aria-label", getTranslation("interview.progress"));
        Div progress = new Div(bar, counted);
        progress.addClassName("iv-progress");
        add(who, saved, clock(conduct, actions), exit(), tools, progress);
        if (room.keeps()) {
            addComponentAtIndex(indexOf(tools), recorder);
        }
    }

    record Actions(
            Consumer<String> speak,
            Runnable outline,
            Runnable marks,
            Runnable beside,
            Runnable find,
            Runnable leave,
            Runnable restDue) {}

    private static TalkClock clock(Conduct conduct, Actions actions) {
        Talk talk = conduct.open().talk();
        return new TalkClock(talk.lasted(Instant.now()), talk.offered(Happening.Rest.LENGTH), actions.restDue());
    }

    /** The browser leaves by itself, so nothing listens here. */
    private Button exit() {
        Button exit = new Button(getTranslation("conduct.exit"));
        exit.getElement().setAttribute(QuickExit.MARK, "");
        exit.setTooltipText(getTranslation("conduct.exit.more"));
        exit.addClassName("iv-exit");
        return exit;
    }

    SoundRecorder recorder() {
        return recorder;
    }

    SavedStatus saved() {
        return saved;
    }

    void show(Progress progress, String spoken) {
        bar.setMax(Math.max(1, progress.applying()));
        bar.setValue(Math.min(progress.answered(), Math.max(1, progress.applying())));
        Changed.text(counted, getTranslation("interview.counted", progress.answered(), progress.applying()));
        language.setValue(spoken);
        beside.setVisible(language.isVisible()
                && !spoken.equals(UI.getCurrent().getLocale().getLanguage()));
    }

    private Button quiet(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
