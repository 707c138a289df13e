package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import org.landfall.instrument.xlsform.Problem;

/** Problems as sentences in the language of the screen. */
final class Sentences {
    private Sentences() {}

    static String of(Component screen, Problem problem) {
        return problem.values().isEmpty()
                ? screen.getTranslation(problem.key())
                : screen.getTranslation(problem.key(), problem.values().toArray());
    }

    /** Those of this row without their place, others behind it. */
    static String of(Component screen, List<Problem> problems, String sheet, int row) {
        return problems.stream()
                .map(problem -> problem.sheet().equals(sheet) && problem.row() == row
                        ? of(screen, problem)
                        : place(problem) + of(screen, problem))
                .collect(Collectors.joining(" "));
    }

    /** Those about files, each with its file, row and column. */
    static String ofFile(Component screen, List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.sheet()
                        + (problem.row() == 0 ? "" : " " + problem.row())
                        + (problem.column().isEmpty() ? "" : " " + problem.column())
                        + (problem.sheet().isEmpty() ? "" : ": ")
                        + of(screen, problem))
                .collect(Collectors.joining(" "));
    }

    private static String place(Problem problem) {
        return problem.row() == 0 ? "" : problem.sheet() + " " + problem.row() + ": ";
    }
}
