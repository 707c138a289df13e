package org.landfall.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.landfall.platform.BackupResult;
import org.landfall.platform.BackupService;
import org.landfall.platform.BackupTask;
import org.landfall.shell.LongWork;
import org.landfall.shell.LongWork.Outcome;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** Makes a backup now, says how far it is, and then what was made. */
final class BackupPanel extends Div {
    private final transient BackupService service;
    private final transient Runnable made;
    private final Button start;
    private final Div place = new Div();

    /** @param made what to do when there is one more */
    BackupPanel(BackupService service, StepUpGuard guard, Runnable made) {
        this.service = service;
        this.made = made;
        this.start = new Button(getTranslation("health.backup.now"), click -> guard.before(this::begin));
        place.addClassName("lf-quiet");
        add(start, place);
    }

    private void begin() {
        BackupTask task = service.begin();
        String all = Bytes.of(task.bytes());
        var work = new LongWork<Optional<BackupResult>>(
                done -> getTranslation("health.backup.running", Bytes.of(done), all), Math.max(1, task.bytes()));
        place.removeAll();
        place.add(new Paragraph(getTranslation("health.backup.stay")), work);
        start.setEnabled(false);
        work.begin(task::make, this::ended);
    }

    private void ended(Outcome<Optional<BackupResult>> outcome) {
        start.setEnabled(true);
        place.removeAll();
        switch (outcome) {
            case Outcome.Done<Optional<BackupResult>>(var result) ->
                result.ifPresentOrElse(this::told, () -> Notices.problem(getTranslation("health.backup.busy")));
            case Outcome.Stopped<Optional<BackupResult>> _ -> Notices.done(getTranslation("health.backup.stopped"));
            case Outcome.Failed<Optional<BackupResult>>(var reference) ->
                Notices.problem(getTranslation("health.backup.failed", reference));
        }
    }

    private void told(BackupResult done) {
        Span hash = new Span(done.sha256());
        hash.addClassNames("lf-mono", "ov-hash");
        Paragraph what = new Paragraph(getTranslation(
                "health.backup.made",
                done.file(),
                Bytes.of(done.size()),
                Moments.dayAndTime(Instant.now()),
                Math.max(1, done.took().toSeconds())));
        what.getElement().setAttribute("role", "status");
        place.add(what, new Div(new Span("SHA-256 "), hash));
        made.run();
    }
}
