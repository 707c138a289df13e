package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.InterviewLine;
import org.landfall.interview.InterviewQuery;
import org.landfall.interview.InterviewState;
import org.landfall.shell.Moments;

/** Interviews as lines, fetched as one scrolls, filtered by state and by part of a pseudonym. */
final class InterviewList extends Div {
    private final TextField search = new TextField();
    private final Select<InterviewState> state = new Select<>();
    private final Set<InterviewState> all;
    private final CallbackDataProvider<InterviewLine, Void> lines;
    private final Function<InterviewLine, Component> action;

    interface Source {
        List<InterviewLine> lines(InterviewQuery query, int offset, int limit);

        int count(InterviewQuery query);
    }

    InterviewList(Set<InterviewState> states, Source source, Function<InterviewLine, Component> action) {
        this.all = states;
        this.action = action;
        addClassName("iv-list");
        search.setLabel(getTranslation("interview.search"));
        search.setPlaceholder("LF-7F3K-92");
        search.setMaxLength(20);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        state.setLabel(getTranslation("interview.state"));
        state.setItems(states);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("interview.state.all"));
        state.setItemLabelGenerator(this::nameOf);
        lines = DataProvider.fromCallbacks(
                page -> source.lines(query(), page.getOffset(), page.getLimit()).stream(),
                page -> source.count(query()));
        search.addValueChangeListener(change -> lines.refreshAll());
        state.addValueChangeListener(change -> lines.refreshAll());
        VirtualList<InterviewLine> list = new VirtualList<>();
        list.setDataProvider(lines);
        list.setRenderer(new ComponentRenderer<>(this::line));
        list.addClassName("iv-lines");
        Div filter = new Div(search, state);
        filter.addClassName("iv-filter");
        add(filter, list);
    }

    void refresh() {
        lines.refreshAll();
    }

    private InterviewQuery query() {
        Set<InterviewState> wanted = state.getValue() == null ? all : EnumSet.of(state.getValue());
        return new InterviewQuery(wanted, search.getValue());
    }

    private Component line(InterviewLine line) {
        Span who = new Span(line.pseudonym());
        who.addClassNames("iv-pseudonym", "lf-mono");
        Span badge = new Span(nameOf(line.state()));
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", tone(line.state()));
        Span when = new Span(when(line));
        when.addClassName("lf-quiet");
        Div row = new Div(who, badge, when, action.apply(line));
        row.addClassName("iv-line");
        return row;
    }

    private String when(InterviewLine line) {
        if (line.completedAt() != null) {
            return getTranslation("interview.completedAt", Moments.dayAndTime(line.completedAt()));
        }
        return line.lastSavedAt() == null
                ? getTranslation("interview.startedAt", Moments.dayAndTime(line.startedAt()))
                : getTranslation("interview.lastSavedAt", Moments.dayAndTime(line.lastSavedAt()));
    }

    /** The empty choice of the filter is asked for its name too. */
    private String nameOf(@Nullable InterviewState value) {
        return getTranslation(value == null ? "interview.state.all" : "interview.state." + value.name());
    }

    private static String tone(InterviewState state) {
        return switch (state) {
            case DRAFT -> "accent";
            case RETURNED -> "warm";
            case APPROVED -> "ok";
            case COMPLETED, WITHDRAWN -> "plain";
        };
    }
}
