package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.Row;
import org.landfall.interview.engine.Section;

/**
 * One module on one screen: the question that is being asked stands open among its neighbours, which show their answers.
 * Lines are kept as long as they are near, so that an answer changes little on the wire.
 */
final class ModuleScreen extends Div {
    private static final String HEADING = "heading ";

    private final Consumer<String> jump;
    private final Consumer<String> remove;
    private final Paragraph title = new Paragraph();
    private final Div list = new Div();
    private final NativeButton earlier;
    private final NativeButton later;
    private final Reach reach = new Reach();
    private final Runnable again;
    private Map<String, Component> parts = new HashMap<>();
    private String module = "";

    /** @param again shows the same once more, with what {@link Reach} has come to hold */
    ModuleScreen(Consumer<String> jump, Consumer<String> removeEntry, Runnable again) {
        this.jump = jump;
        this.remove = removeEntry;
        this.again = again;
        addClassName("iv-module");
        title.addClassName("iv-module-title");
        list.addClassName("iv-rows");
        earlier = fold(reach::showEarlier);
        later = fold(reach::showLater);
        add(title, list);
    }

    /** @param grid the questions the card stands for besides the current one */
    void show(ModuleState state, InterviewSession session, String current, List<String> grid, Component card) {
        Changed.text(title, state.label());
        if (!state.path().equals(module)) {
            reach.reset();
            module = state.path();
        }
        List<String> paths = session.paths(module);
        Reach.Lines near = reach.around(paths, current);
        Map<String, Component> shown = new HashMap<>();
        List<Component> wanted = new ArrayList<>();
        for (String path : near.shown()) {
            heading(session.row(path), shown, wanted);
            if (path.equals(current) || grid.contains(path)) {
                if (!wanted.contains(card)) {
                    wanted.add(card);
                }
            } else {
                Component part = part(session.row(path), current, session);
                shown.put(path, part);
                wanted.add(part);
            }
        }
        parts = shown;
        fold(wanted, near);
        arrange(wanted);
    }

    /** Once before the first line of a nested group. */
    private void heading(Row row, Map<String, Component> shown, List<Component> wanted) {
        Section section = row instanceof Row.Question question ? question.section() : null;
        if (section == null || section.label().isBlank() || shown.containsKey(HEADING + section.path())) {
            return;
        }
        Component heading = parts.get(HEADING + section.path());
        if (!(heading instanceof H2)) {
            heading = new H2();
            ((H2) heading).addClassName("iv-section");
        }
        Changed.text((H2) heading, section.label());
        shown.put(HEADING + section.path(), heading);
        wanted.add(heading);
    }

    private Component part(Row row, String current, InterviewSession session) {
        Component known = parts.get(row.path());
        if (row instanceof Row.RosterEntry entry && current.startsWith(row.path() + "/")) {
            EntryHeading heading =
                    known instanceof EntryHeading same ? same : new EntryHeading(() -> remove.accept(row.path()));
            heading.show(entry);
            return heading;
        }
        if (known instanceof RowLine line) {
            line.show(row);
            return line;
        }
        return new RowLine(row, () -> jump.accept(target(row.path(), session.paths(module))));
    }

    /** A closed entry opens at its first question. */
    private static String target(String line, List<String> paths) {
        return paths.stream()
                .filter(path -> path.startsWith(line + "/") && !path.endsWith("]"))
                .findFirst()
                .filter(inside -> line.endsWith("]"))
                .orElse(line);
    }

    private NativeButton fold(Runnable widen) {
        NativeButton fold = new NativeButton();
        fold.addClassNames("iv-row", "iv-fold");
        fold.addClickListener(click -> {
            widen.run();
            again.run();
        });
        return fold;
    }

    private void fold(List<Component> wanted, Reach.Lines near) {
        if (near.earlier() > 0) {
            Changed.text(earlier, getTranslation("interview.earlier", near.earlier()));
            wanted.addFirst(earlier);
        }
        if (near.later() > 0) {
            Changed.text(later, getTranslation("interview.later", near.later()));
            wanted.addLast(later);
        }
    }

    /** Takes out what is gone and puts in what is new; what stays is not sent again. */
    private void arrange(List<Component> wanted) {
        Set<Component> kept = Set.copyOf(wanted);
        list.getChildren().filter(child -> !kept.contains(child)).toList().forEach(list::remove);
        List<Component> there = new ArrayList<>(list.getChildren().toList());
        for (int i = 0; i < wanted.size(); i++) {
            Component next = wanted.get(i);
            if (i >= there.size() || there.get(i) != next) {
                list.addComponentAtIndex(i, next);
                there.remove(next);
                there.add(i, next);
            }
        }
    }
}
