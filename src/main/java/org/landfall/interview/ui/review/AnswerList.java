package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.engine.Check;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.Row;

/** A whole record to read: every answer that applies with its question, module by module, in both languages. */
public final class AnswerList extends Div {
    private final OpenInterview record;
    private final Tongues tongues;
    private final @Nullable Consumer<String> pick;
    private final List<Check> checks;
    private final Map<String, AnswerLine> lines = new LinkedHashMap<>();

    /** To read only. */
    public AnswerList(OpenInterview record) {
        this(record, null);
    }

    /** @param pick gets the path of the answer somebody points at; null where there is nothing to do with it */
    AnswerList(OpenInterview record, @Nullable Consumer<String> pick) {
        this.record = record;
        this.tongues = Tongues.of(record, getLocale());
        this.pick = pick;
        InterviewSession session = record.session();
        this.checks = session.checks();
        addClassName("iv-record");
        List<ModuleState> beside = in(tongues.beside(), session::modules);
        List<ModuleState> modules = in(tongues.original(), session::modules);
        for (int i = 0; i < modules.size(); i++) {
            if (modules.get(i).state() != ModuleState.State.LEFT_OUT) {
                module(modules.get(i), beside.isEmpty() ? null : beside.get(i).label());
            }
        }
    }

    /** The answers in order, by their paths. */
    List<String> paths() {
        return new ArrayList<>(lines.keySet());
    }

    @Nullable
    AnswerLine line(String path) {
        return lines.get(path);
    }

    private void module(ModuleState module, @Nullable String beside) {
        Div card = new Div(two(new H2(), module.label(), beside));
        card.addClassNames("lf-card", "rv-module");
        List<Row> besides = in(tongues.beside(), () -> record.session().rows(module.path()));
        List<Row> rows = in(tongues.original(), () -> record.session().rows(module.path()));
        for (int i = 0; i < rows.size(); i++) {
            Row other = besides.isEmpty() ? null : besides.get(i);
            switch (rows.get(i)) {
                case Row.RosterEntry entry ->
                    card.add(two(
                            new H3(), numbered(entry), other instanceof Row.RosterEntry two ? numbered(two) : null));
                case Row.Question question -> card.add(line(question, other instanceof Row.Question two ? two : null));
                case Row.Note _, Row.RosterAdd _ -> {}
            }
        }
        add(card);
    }

    private AnswerLine line(Row.Question question, Row.@Nullable Question beside) {
        List<Check> about = checks.stream()
                .filter(check -> check.about().equals(question.path()))
                .toList();
        AnswerLine line = new AnswerLine(
                new AnswerLine.Said(question, beside, record.session().question(question.path()), about),
                tongues,
                record::attachment,
                pick);
        lines.put(question.path(), line);
        return line;
    }

    private static String numbered(Row.RosterEntry entry) {
        return entry.label() + " " + entry.index();
    }

    private <H extends com.vaadin.flow.component.HtmlContainer> H two(
            H heading, String original, @Nullable String beside) {
        Span first = new Span(original);
        first.getElement().setAttribute("lang", tongues.original());
        heading.add(first);
        if (beside != null && tongues.beside() != null) {
            Span second = new Span(beside);
            second.addClassName("lf-quiet");
            second.getElement().setAttribute("lang", tongues.beside());
            heading.add(second);
        }
        return heading;
    }

    private <T> List<T> in(@Nullable String language, java.util.function.Supplier<List<T>> look) {
        return language == null ? List.of() : Tongues.in(record.session(), language, look);
    }
}
