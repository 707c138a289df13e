package org.landfall.interview.ui;

import java.util.List;
import java.util.UUID;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.ReviewQuery;
import org.landfall.interview.ui.review.ReturnedPanel;
import org.landfall.shell.Notices;

/** An interview that came back, as the panel under its questions knows it. */
final class CameBack implements ReturnedPanel.Interview {
    private final Conduct conduct;
    private final QueryService service;
    private final InterviewScreen screen;
    private List<ReviewQuery> queries;

    CameBack(Conduct conduct, QueryService service, InterviewScreen screen) {
        this.conduct = conduct;
        this.service = service;
        this.screen = screen;
        this.queries = service.of(conduct.open().line().id());
    }

    @Override
    public List<ReviewQuery> queries() {
        return queries;
    }

    @Override
    public void reply(UUID query, String text) {
        try {
            service.say(query, text);
        } catch (InterviewClosedException e) {
            Notices.problem(screen.getTranslation("interview.closed"));
        }
        queries = service.of(conduct.open().line().id());
        screen.redraw();
    }

    @Override
    public boolean unexplained(String path) {
        return conduct.open().unexplained(path);
    }

    @Override
    public void explain(String path, String reason) {
        conduct.explaining.explain(path, reason);
        screen.redraw();
    }

    @Override
    public void keepAsItWas() {
        conduct.explaining.keepAsItWas();
        screen.redraw();
    }

    @Override
    public boolean asks(String path) {
        return conduct.session().asks(path);
    }

    @Override
    public void jump(String path) {
        screen.jump(path);
    }
}
