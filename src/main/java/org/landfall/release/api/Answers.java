package org.landfall.release.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Shown;
import org.landfall.study.Study;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What programs are told. All numbers about people are noisy ones that were released; words stand in every language there is. */
final class Answers {
    private Answers() {}

    record Studies(List<OneStudy> studies) {}

    record OneStudy(String id, String code, String name) {
        static OneStudy of(Study study) {
            return new OneStudy(study.id().toString(), study.code(), study.name());
        }
    }

    record Vintages(List<OneVintage> vintages) {}

    /** @param fieldwork and {@code leftOut} null for a vintage that was cut before they were asked */
    @JsonNaming(SnakeCaseStrategy.class)
    record OneVintage(
            String id,
            String label,
            String cutAt,
            Persons persons,
            @Nullable Talks fieldwork,
            @Nullable Left leftOut,
            Protection protection,
            int tablesLeft,
            List<String> marginals) {}

    record Talks(Map<String, String> found, int from, int to) {
        static @Nullable Talks of(Vintage vintage) {
            var said = vintage.fieldwork();
            return said.said() ? new Talks(said.found().byLanguage(), said.from(), said.to()) : null;
        }
    }

    /** Null where a number is low, or was not counted when the vintage was cut. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Left(
            @Nullable Integer noConsent,
            @Nullable Integer waiting,
            @Nullable Integer others,
            @Nullable Integer refused,
            @Nullable Integer erased) {
        static @Nullable Left of(Vintage vintage) {
            var left = vintage.leftOut();
            return left == null
                    ? null
                    : new Left(
                            number(left.noConsent(), vintage),
                            number(left.waiting(), vintage),
                            number(left.others(), vintage),
                            number(left.refused(), vintage),
                            number(left.erased(), vintage));
        }

        private static @Nullable Integer number(@Nullable Integer noisy, Vintage vintage) {
            return noisy == null ? null : Cell.number(Shown.of(noisy, vintage.parameters()));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Persons(int noisy, int noiseSd) {
        static Persons of(Vintage vintage) {
            return new Persons(vintage.noisyPersons(), vintage.parameters().sigma());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Protection(int noiseSd, double ci95Half, int floor, int percentageBase, int mostVariables) {
        static Protection of(Parameters parameters) {
            return new Protection(
                    parameters.sigma(),
                    Math.round(100 * parameters.halfWidth95()) / 100.0,
                    parameters.floor(),
                    parameters.percentageBase(),
                    Parameters.MOST_VARIABLES);
        }
    }

    record Variables(List<OneVariable> variables) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record OneVariable(
            String name, String question, String kind, Map<String, String> label, String howMade, List<OneCode> codes) {
        static OneVariable of(Variable variable) {
            return new OneVariable(
                    variable.name(),
                    variable.question(),
                    variable.kind().name().toLowerCase(Locale.ROOT),
                    variable.label().byLanguage(),
                    variable.made(),
                    variable.codes().stream().map(OneCode::of).toList());
        }
    }

    record OneCode(String code, Map<String, String> label) {
        static OneCode of(Variable.Code code) {
            return new OneCode(code.code(), code.label().byLanguage());
        }
    }

    record Marginal(String id, String vintage, Protection protection, List<OneVariable> variables, List<Cell> cells) {
        static Marginal of(ProtectedTable table) {
            var cells = new ArrayList<Cell>();
            collect(table, new int[table.variables().size()], 0, cells);
            return new Marginal(
                    MarginalName.of(
                            table.variables().stream().map(Variable::name).toList()),
                    table.vintage().id().toString(),
                    Protection.of(table.parameters()),
                    table.variables().stream().map(OneVariable::of).toList(),
                    cells);
        }

        private static void collect(ProtectedTable table, int[] codes, int from, List<Cell> cells) {
            if (from == codes.length) {
                cells.add(Cell.of(table, codes));
                return;
            }
            for (int code = 0; code < table.variables().get(from).codes().size(); code++) {
                codes[from] = code;
                collect(table, codes, from + 1, cells);
            }
        }
    }

    /**
     * @param value null where the number is low
     * @param base how many stated an answer along the row, null where that is low
     */
    record Cell(
            List<String> codes,
            @Nullable Integer value,
            String status,
            @Nullable Integer base) {
        static Cell of(ProtectedTable table, int[] at) {
            var codes = new ArrayList<String>();
            for (int i = 0; i < at.length; i++) {
                codes.add(table.variables().get(i).codes().get(at[i]).code());
            }
            var shown = table.shown(at);
            var base = Shown.of((int) table.base(at), table.parameters());
            return new Cell(codes, number(shown), shown instanceof Shown.Low ? "LOW" : "A", number(base));
        }

        static @Nullable Integer number(Shown shown) {
            return switch (shown) {
                case Shown.Number number -> number.value();
                case Shown.Low low -> null;
            };
        }
    }
}
