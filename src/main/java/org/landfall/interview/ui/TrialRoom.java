package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.landfall.interview.DistressReport;
import org.landfall.interview.HelpAtHand;
import org.landfall.interview.Trial;
import org.landfall.interview.ui.review.ReturnedPanel;
import org.landfall.interview.ui.source.SourcePanel;
import org.landfall.shell.Notices;

/** A form on trial: at its end stands what would have been stored. */
record TrialRoom(Trial trial, Conduct conduct, Ways ways) implements Room {

    /**
     * @param over from the beginning again
     * @param paused takes the questions from the screen
     * @param leave back to where one came from
     * @param exit signs out at once
     * @param shown after every step
     */
    record Ways(Runnable over, Runnable paused, Runnable leave, Runnable exit, Runnable shown) {}

    @Override
    public String heading() {
        Locale locale = UI.getCurrent().getLocale();
        return trial.version().title().in(locale.getLanguage()) + " · "
                + trial.version().version();
    }

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public void leave() {
        ways.leave().run();
    }

    @Override
    public Component contact() {
        Paragraph where = new Paragraph();
        where.setText(where.getTranslation("interview.vault"));
        where.addClassName("iv-hint");
        return where;
    }

    @Override
    public String endKey() {
        return "interview.trial.end";
    }

    @Override
    public Component end(InterviewScreen screen) {
        CheckList checks = CheckList.atEnd(screen, conduct);
        String language = UI.getCurrent().getLocale().getLanguage();
        return new TrialEnd(
                TrialSummary.of(trial.definition(), conduct.session(), language),
                checks,
                screen::jump,
                screen::back,
                ways.over());
    }

    /** There is nothing that could be withdrawn. */
    @Override
    public void codeCard() {
        Notices.done(UI.getCurrent().getTranslation("consent.card.trial"));
    }

    @Override
    public void takeOut() {
        Notices.done(UI.getCurrent().getTranslation("takeOut.trial"));
    }

    /** Nothing was kept anyway. */
    @Override
    public void close() {}

    @Override
    public Optional<ReturnedPanel> returned(InterviewScreen screen) {
        return Optional.empty();
    }

    @Override
    public Optional<SourcePanel> source(InterviewScreen screen) {
        return Optional.empty();
    }

    @Override
    public void pause() {
        ways.paused().run();
    }

    /** Nothing is kept, so nobody else has it open. */
    @Override
    public void continuedElsewhere() {}

    @Override
    public void exit() {
        ways.exit().run();
    }

    @Override
    public HelpAtHand help() {
        return HelpAtHand.NONE;
    }

    /** Nobody was distressed. */
    @Override
    public boolean report(DistressReport report) {
        return true;
    }

    @Override
    public boolean mayDelete() {
        return false;
    }

    @Override
    public void delete() {
        leave();
    }

    @Override
    public void shown() {
        ways.shown().run();
    }
}
