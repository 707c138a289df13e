package org.landfall.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.landfall.platform.KeyRotationOutcome;
import org.landfall.platform.KeyRotationService;
import org.landfall.platform.StudyKeyState;
import org.landfall.shell.Ago;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** How old the key of each study is; asks for another. */
final class StudyKeysPanel extends Div {
    private final transient KeyRotationService service;
    private final transient StepUpGuard guard;

    StudyKeysPanel(KeyRotationService service, StepUpGuard guard) {
        this.service = service;
        this.guard = guard;
        show();
    }

    private void show() {
        removeAll();
        UnorderedList studies = new UnorderedList();
        service.states().forEach(state -> studies.add(line(state)));
        if (studies.getComponentCount() == 0) {
            add(new Paragraph(getTranslation("health.key.none")));
        } else {
            add(new Paragraph(getTranslation("health.key.studies")), studies);
        }
    }

    private ListItem line(StudyKeyState state) {
        ListItem line = new ListItem(new Span(getTranslation(
                "health.key.since", state.name(), Moments.dayAndTime(state.since()), Ago.of(state.since(), this))));
        Instant asked = state.asked();
        if (state.turning() != null) {
            line.add(new Paragraph(progress(state.underOld())));
        } else if (asked != null) {
            line.add(new Paragraph(getTranslation("health.key.asked", Ago.of(asked, this))));
        } else {
            Button rotate = new Button(getTranslation("health.key.rotate"), click -> confirm(state));
            rotate.setAriaLabel(getTranslation("health.key.rotate") + " " + state.name());
            line.add(new Div(rotate));
        }
        return line;
    }

    private String progress(@Nullable Long underOld) {
        if (underOld == null) {
            return getTranslation("health.key.begun");
        }
        return underOld == 0 ? getTranslation("health.key.ending") : getTranslation("health.key.left", underOld);
    }

    private void confirm(StudyKeyState state) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("health.key.rotate.title", state.name()),
                getTranslation("health.key.rotate.text"),
                getTranslation("health.key.ask"),
                confirmed -> guard.before(() -> ask(state)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shell.cancel"));
        dialog.open();
    }

    private void ask(StudyKeyState state) {
        KeyRotationOutcome outcome = service.ask(state.study());
        if (outcome == KeyRotationOutcome.ASKED) {
            Notices.done(getTranslation("health.key.outcome.ASKED"));
        } else {
            Notices.problem(getTranslation("health.key.outcome." + outcome));
        }
        show();
    }
}
