package org.landfall.instrument.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.editing.SurveyRow;

/** The whole form as a list to choose from: groups indented, rows can be dragged to another place. */
final class DraftOutline extends Div {
    private static final int DEEPEST_SHOWN = 6;

    private final Grid<SurveyRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private List<SurveyRow> rows = List.of();
    private @Nullable SurveyRow dragged;
    private int shown;

    /** Says where something was dropped: on which row, and whether above it. */
    interface Dropped {
        void on(SurveyRow moved, SurveyRow target, boolean above);
    }

    DraftOutline(Consumer<SurveyRow> choose, Dropped dropped) {
        addClassName("dr-outline");
        search.setPlaceholder(getTranslation("draft.search"));
        search.setAriaLabel(getTranslation("draft.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
        grid.addColumn(LitRenderer.<SurveyRow>of("""
                        <div class="dr-line dr-depth-${item.depth}" ?data-group=${item.group}>
                          <span class="dr-label">${item.label}</span><span class="dr-name">${item.what}</span>
                        </div>""")
                        .withProperty("depth", row -> Math.min(row.depth(), DEEPEST_SHOWN))
                        .withProperty("group", SurveyRow::group)
                        .withProperty("label", row -> RowWords.label(row, getLocale()))
                        .withProperty("what", row -> row.name() + " · " + row.type()))
                .setHeader(getTranslation("draft.rows"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation("draft.rows"));
        grid.setRowsDraggable(true);
        grid.addDragStartListener(start -> {
            dragged = start.getDraggedItems().getFirst();
            grid.setDropMode(GridDropMode.BETWEEN);
        });
        grid.addDragEndListener(end -> {
            dragged = null;
            grid.setDropMode(null);
        });
        grid.addDropListener(drop -> {
            SurveyRow moved = dragged;
            if (moved != null) {
                drop.getDropTargetItem()
                        .ifPresent(
                                target -> dropped.on(moved, target, drop.getDropLocation() == GridDropLocation.ABOVE));
            }
        });
        grid.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresentOrElse(choose, () -> show(rows, shown));
            }
        });
        add(search, grid);
    }

    /** @param chosen number of the row that is being worked on, 0 for none */
    void show(List<SurveyRow> all, int chosen) {
        rows = all;
        filter();
        grid.deselectAll();
        all.stream().filter(row -> row.row() == chosen).findFirst().ifPresent(row -> {
            grid.select(row);
            if (chosen != shown) {
                grid.scrollToItem(row);
            }
        });
        shown = chosen;
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(rows.stream()
                .filter(row -> wanted.isEmpty()
                        || row.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || row.cells().values().stream()
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
    }
}
