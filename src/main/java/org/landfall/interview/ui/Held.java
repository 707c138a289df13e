package org.landfall.interview.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.DistressReport;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.ui.talk.DistressPage;
import org.landfall.shell.Notices;

/** Notes how the person is; from clear distress on it tells somebody, and a page of what to do stands before the questions. */
final class Held {
    private final InterviewScreen screen;
    private final Conduct conduct;
    private final Room room;
    private @Nullable DistressPage page;

    Held(InterviewScreen screen, Conduct conduct, Room room) {
        this.screen = screen;
        this.conduct = conduct;
        this.room = room;
        if (conduct.open().talk().distress() == Happening.Distress.SEVERE) {
            hold(Happening.Distress.SEVERE);
        }
    }

    Optional<DistressPage> page() {
        return Optional.ofNullable(page);
    }

    void set(int level) {
        conduct.talking().distress(level);
        if (level >= Happening.Distress.CLEAR) {
            report(level, "");
            hold(level);
        }
        screen.render();
    }

    void release(Runnable step) {
        page = null;
        screen.run(step);
    }

    private void hold(int level) {
        Talking talking = conduct.talking();
        DistressPage held = new DistressPage(
                level,
                room.help().lines(),
                new DistressPage.Ways(
                        screen::pause,
                        () -> release(talking::lighter),
                        () -> release(talking::stop),
                        () -> release(() -> {}),
                        note -> {
                            report(level, note);
                            screen.render();
                        }));
        Taken.tell(held.note());
        page = held;
    }

    private void report(int level, String note) {
        String path = conduct.session().current();
        String question = path.substring(path.lastIndexOf('/') + 1);
        conduct.talking().tell(new DistressReport(level, question, note), room::report);
        if (conduct.talking().untold().isPresent()) {
            Notices.problem(screen.getTranslation("conduct.held.notReported"));
        }
    }
}
