package org.landfall.instrument.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.instrument.xlsform.Table;

/** One change to the sheets of a workbook. Rows are numbered as the spreadsheet shows them. */
public sealed interface Edit
        permits Edit.Rewrite,
                Edit.Move,
                Edit.AddChoice,
                Edit.RelabelChoice,
                Edit.SwapChoices,
                Edit.RemoveChoice,
                Edit.Restore,
                ModuleCopy {

    /** @throws NoSuchRowException when these are not the sheets the change was meant for */
    List<Table> on(List<Table> tables);

    /** Other words or rules for a question or group. */
    record Rewrite(int row, Place place, String text) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            Grid survey = Grid.survey(tables);
            String heading = survey.heading(place.field().heading(), place.language());
            return survey.with(row, place.path(), heading, text).in(tables);
        }
    }

    /**
     * A question, or a group with everything in it, to another place.
     *
     * @param before the row it is put before, 0 for the end
     */
    record Move(int row, int before) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            SurveyRow moved = SurveyRow.at(tables, row);
            if (before > moved.row() && before <= moved.end()) {
                return tables;
            }
            return Grid.survey(tables).move(moved.row(), moved.end(), before).in(tables);
        }

        /** One line up: over a question, out of a group at its top, into the end of a group above. */
        public static Optional<Move> up(List<Table> tables, SurveyRow moved) {
            return Grid.survey(tables).rows().stream()
                    .filter(row -> row < moved.row())
                    .reduce((first, second) -> second)
                    .map(before -> new Move(moved.row(), before));
        }

        /** One line down: over a question, out of a group at its end, into the top of a group below. */
        public static Optional<Move> down(List<Table> tables, SurveyRow moved) {
            List<Integer> behind = Grid.survey(tables).rows().stream()
                    .filter(row -> row > moved.end())
                    .limit(2)
                    .toList();
            return behind.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Move(moved.row(), behind.size() == 1 ? 0 : behind.getLast()));
        }

        /** Directly below another row, inside of it where that is a group. */
        public static Move below(List<Table> tables, SurveyRow moved, SurveyRow other) {
            return new Move(
                    moved.row(),
                    Grid.survey(tables).rows().stream()
                            .filter(row -> row > other.row())
                            .findFirst()
                            .orElse(0));
        }
    }

    /** @param labels by language as {@link Place} has them */
    record AddChoice(String list, String code, Map<String, String> labels) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            return ChoiceRow.add(Grid.choices(tables), list, code, labels).in(tables);
        }
    }

    record RelabelChoice(int row, String language, String text) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            Grid choices = Grid.choices(tables);
            String heading = choices.heading(Field.LABEL.heading(), language);
            return choices.with(row, new Place(Field.LABEL, language).path(), heading, text)
                    .in(tables);
        }
    }

    /** Two choices of a list trade places. */
    record SwapChoices(int row, int other) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            return Grid.choices(tables).swap(row, other).in(tables);
        }
    }

    record RemoveChoice(int row) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            return Grid.choices(tables).remove(row).in(tables);
        }
    }

    /** Back to what stood there before. */
    record Restore(List<Table> before) implements Edit {
        @Override
        public List<Table> on(List<Table> tables) {
            return before;
        }
    }
}
