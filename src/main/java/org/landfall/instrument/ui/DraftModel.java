package org.landfall.instrument.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.instrument.Draft;
import org.landfall.instrument.DraftService;
import org.landfall.instrument.EditOutcome;
import org.landfall.instrument.editing.ChoiceRow;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.SelectType;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.instrument.xlsform.Table;

/** A draft while somebody works on it: every change is stored at once, and the last ones can be taken back. */
final class DraftModel {
    private static final int MOST_UNDONE = 50;

    private final DraftService service;
    private final Deque<List<Table>> before = new ArrayDeque<>();
    private Draft draft;
    private boolean overtaken;

    DraftModel(DraftService service, Draft draft) {
        this.service = service;
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    /** Somebody else has changed the draft: nothing can be stored from here any more. */
    boolean overtaken() {
        return overtaken;
    }

    EditOutcome apply(Edit edit) {
        List<Table> earlier = draft.tables();
        EditOutcome outcome = store(edit);
        if (outcome instanceof EditOutcome.Stored && !draft.tables().equals(earlier)) {
            before.push(earlier);
            if (before.size() > MOST_UNDONE) {
                before.removeLast();
            }
        }
        return outcome;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    EditOutcome undo() {
        EditOutcome outcome = store(new Edit.Restore(before.getFirst()));
        if (outcome instanceof EditOutcome.Stored) {
            before.pop();
        }
        return outcome;
    }

    List<SurveyRow> rows() {
        return SurveyRow.all(draft.tables());
    }

    List<ChoiceRow> choices(SurveyRow row) {
        return listOf(row).isEmpty() ? List.of() : ChoiceRow.of(draft.tables(), listOf(row));
    }

    /** The choice list of a question, empty for one that has none in the workbook. */
    String listOf(SurveyRow row) {
        return listOf(row, ChoiceRow.lists(draft.tables()));
    }

    private static String listOf(SurveyRow row, Set<String> lists) {
        return row.group() ? "" : SelectType.list(row.type(), lists).orElse("");
    }

    /** Other questions with the same list. */
    List<String> alsoUsing(SurveyRow row) {
        Set<String> lists = ChoiceRow.lists(draft.tables());
        String list = listOf(row, lists);
        return rows().stream()
                .filter(other ->
                        other.row() != row.row() && listOf(other, lists).equals(list))
                .map(SurveyRow::name)
                .toList();
    }

    /** Questions and groups whose rules speak of this code. */
    List<String> mentioning(String code) {
        return rows().stream()
                .filter(row -> row.cells().values().stream()
                        .anyMatch(text -> text.contains("'" + code + "'") || text.contains("\"" + code + "\"")))
                .map(SurveyRow::name)
                .toList();
    }

    /** What an expression can refer to. */
    Set<String> names() {
        return rows().stream()
                .map(SurveyRow::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private EditOutcome store(Edit edit) {
        EditOutcome outcome = service.edit(draft.id(), draft.version().hash(), edit);
        switch (outcome) {
            case EditOutcome.Stored stored -> draft = stored.draft();
            case EditOutcome.Overtaken none -> overtaken = true;
            case EditOutcome.Refused refused -> {}
        }
        return outcome;
    }
}
