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
import java.util.List;
import java.util.function.Consumer;
import org.landfall.interview.engine.Progress;

/** What stays in sight all the time: whose record, whether it is saved, the language, how far, the way out. */
final class TopBar extends Header {
    private final SavedStatus saved = new SavedStatus();
    private final ProgressBar bar = new ProgressBar();
    private final Span counted = new Span();
    private final Select<String> language = new Select<>();
    private final Button beside;

    TopBar(Room room, List<String> languages, Consumer<String> speak, Actions actions) {
        addClassName("iv-top");
        H1 who = new H1(room.heading());
        who.addClassName("iv-pseudonym");
        who.setClassName("lf-mono", room.keeps());
        saved.setVisible(room.keeps());
        language.setItems(languages);
        language.setItemLabelGenerator(Spoken::nameOf);
        language.setVisible(languages.size() > 1);
        language.setAriaLabel(getTranslation("interview.language"));
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                speak.accept(change.getValue());
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
        Button leave = new Button(
                getTranslation("interview.leave"), click -> actions.leave().run());
        Div tools = new Div(outline, marks, language, beside, leave);
        tools.addClassName("iv-tools");
        bar.setMin(0);
        bar.getElement().setAttribute("aria-label", getTranslation("interview.progress"));
        Div progress = new Div(bar, counted);
        progress.addClassName("iv-progress");
        add(who, saved, tools, progress);
    }

    record Actions(Runnable outline, Runnable marks, Runnable beside, Runnable leave) {}

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
