package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.review.Reading;
import org.landfall.interview.review.RecordHistory;
import org.landfall.interview.review.ReviewQuery;
import org.landfall.interview.ui.Recordings;
import org.landfall.interview.ui.consent.ContactAgain;
import org.landfall.interview.ui.consent.RecordConsent;
import org.landfall.interview.ui.source.SourceCard;
import org.landfall.shell.Notices;

/** Answers on the left, and on the right what belongs to the one that is picked. */
final class ReadingRoom extends Div implements AnswerPanel.Actions {
    private final InterviewId id;
    private final ReadingDesk desk;
    private final AnswerList answers;
    private final AnswerPanel panel;
    private final AnswerWords words;
    private final RecordHistory history;
    private final String interviewer;
    private List<ReviewQuery> queries;
    private @Nullable String picked;

    ReadingRoom(OpenInterview record, ReadingDesk desk, boolean waits) {
        this.id = record.line().id();
        this.desk = desk;
        this.words = new AnswerWords(this, record.form());
        this.history = desk.history(id);
        this.queries = desk.queries().of(id);
        this.interviewer = desk.interviewer(id);
        this.answers = new AnswerList(record, this::pick);
        this.panel = new AnswerPanel(this, waits);
        addClassName("rv-room");
        signs();
        List<Reading> readings = desk.readings(id);
        ContactAgain again = new ContactAgain(desk.contacts(), id);
        again.addClassName("lf-card");
        Recordings sound = new Recordings(id, desk.recordings());
        Div left = new Div(
                new MetCard(id, desk),
                new SourceCard(id, desk.sources()),
                new BeforehandCard(desk.preparation(id), interviewer),
                new RecordConsent(
                        id, desk.permissions(), use -> Optional.of(desk.reach().of(id, use)), () -> {
                            again.show();
                            sound.show();
                        }),
                again,
                sound,
                new ReferralsCard(record.talk().referrals()),
                answers);
        left.addClassName("rv-left");
        if (!readings.isEmpty()) {
            left.addComponentAsFirst(new RatingsTable(
                    readings, desk.names(readings.stream().map(Reading::reader).toList())));
        }
        add(left, panel);
    }

    /** To the next answer, or the one before; the first time to the first one. */
    void step(int by) {
        List<String> paths = answers.paths();
        if (!paths.isEmpty()) {
            int at = picked == null ? (by > 0 ? -1 : paths.size()) : paths.indexOf(picked);
            pick(paths.get(Math.clamp(at + by, 0, paths.size() - 1)));
        }
    }

    void writeQuery() {
        if (picked == null) {
            step(1);
        }
        panel.writeQuery();
    }

    @Override
    public void ask(String path, String text) {
        done(() -> desk.queries().ask(id, path, text));
    }

    @Override
    public void say(UUID query, String text) {
        done(() -> desk.queries().say(query, text));
    }

    @Override
    public void close(UUID query) {
        done(() -> desk.queries().close(query));
    }

    private void done(Runnable act) {
        try {
            act.run();
        } catch (InterviewClosedException e) {
            Notices.problem(getTranslation("review.refused.NOT_WAITING"));
        }
        queries = desk.queries().of(id);
        if (picked != null) {
            show(picked);
        }
    }

    private void signs() {
        for (String path : answers.paths()) {
            AnswerLine line = answers.line(path);
            if (line != null && history.amended(path)) {
                line.sign(getTranslation("review.amended"), "warm");
            }
            if (line != null
                    && queries.stream()
                            .anyMatch(query -> query.open() && query.path().equals(path))) {
                line.sign(getTranslation("review.query.open"), "warm");
            }
        }
    }

    private void pick(String path) {
        AnswerLine before = picked == null ? null : answers.line(picked);
        if (before != null) {
            before.picked(false);
        }
        picked = path;
        show(path);
        AnswerLine now = answers.line(path);
        if (now != null) {
            now.picked(true);
        }
    }

    private void show(String path) {
        AnswerLine line = answers.line(path);
        panel.show(
                path,
                line == null ? words.question(path) : line.label(),
                queries.stream().filter(query -> query.path().equals(path)).toList(),
                history.of(path),
                words,
                interviewer);
    }
}
