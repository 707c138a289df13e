package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.landfall.interview.engine.ModuleState;
import org.landfall.interview.engine.Row;

/**
 * One module on one screen: the question that is being asked stands open among its neighbours, which show their answers.
 * Lines are kept as long as the same questions apply, so that an answer changes little on the wire.
 */
final class ModuleScreen extends Div {
    private final Consumer<String> jump;
    private final Consumer<String> remove;
    private final Paragraph title = new Paragraph();
    private final Div list = new Div();
    private final Map<String, RowLine> lines = new HashMap<>();
    private List<String> paths = List.of();
    private String open = "";

    ModuleScreen(Consumer<String> jump, Consumer<String> removeEntry) {
        this.jump = jump;
        this.remove = removeEntry;
        addClassName("iv-module");
        title.addClassName("iv-module-title");
        list.addClassName("iv-rows");
        add(title, list);
    }

    void show(ModuleState module, List<Row> rows, String current, Component card) {
        Changed.text(title, module.label());
        List<String> now = rows.stream().map(Row::path).toList();
        if (!now.equals(paths)) {
            rebuild(rows);
            paths = now;
        } else {
            rows.stream()
                    .filter(row -> lines.containsKey(row.path()))
                    .forEach(row -> lines.get(row.path()).show(row));
        }
        unfold(current, card);
    }

    private void rebuild(List<Row> rows) {
        list.removeAll();
        lines.clear();
        for (Row row : rows) {
            if (row instanceof Row.RosterEntry entry) {
                list.add(heading(entry));
            } else {
                RowLine line = new RowLine(row, () -> jump.accept(row.path()));
                lines.put(row.path(), line);
                list.add(line);
            }
        }
    }

    private void unfold(String current, Component card) {
        RowLine before = lines.get(open);
        if (before != null) {
            before.setVisible(true);
        }
        RowLine line = lines.get(current);
        if (line != null) {
            line.setVisible(false);
            int place = list.indexOf(line) + 1;
            if (list.getChildren().noneMatch(card::equals)) {
                list.addComponentAtIndex(place, card);
            }
        } else {
            list.add(card);
        }
        open = current;
    }

    private Component heading(Row.RosterEntry entry) {
        Div heading = new Div(new H3(entry.label()));
        heading.addClassName("iv-entry");
        if (entry.removable()) {
            Button away = new Button(getTranslation("interview.roster.remove"), click -> remove.accept(entry.path()));
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setDisableOnClick(true);
            heading.add(away);
        }
        return heading;
    }
}
