package org.landfall.instrument;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the survey sheet, groups and rosters with their content. Expressions stand as written in the workbook. */
public sealed interface Item {

    String name();

    /** The same with the disclosure classes of the questions in it. */
    default Item classed(Map<String, DisclosureClass> classes) {
        return switch (this) {
            case Question question -> question.as(classes.getOrDefault(question.name, question.disclosure));
            case Calculation calculation -> calculation;
            case Group group ->
                new Group(
                        group.name,
                        group.label,
                        group.relevant,
                        group.appearance,
                        group.items.stream().map(item -> item.classed(classes)).toList(),
                        group.row);
            case Roster roster ->
                new Roster(
                        roster.name,
                        roster.label,
                        roster.relevant,
                        roster.count,
                        roster.appearance,
                        roster.items.stream().map(item -> item.classed(classes)).toList(),
                        roster.row);
        };
    }

    /**
     * @param list the choice list of a select question
     * @param disclosure null when the workbook states none
     * @param banding the rule for aggregates in the author's words
     * @param module the top-level group it stands in, empty when in none
     * @param roster the innermost roster it stands in, empty when in none
     * @param parameters of a range: start, end, step
     * @param row in the survey sheet, from 1
     */
    record Question(
            String name,
            QuestionType type,
            @Nullable String list,
            Texts label,
            Texts hint,
            Rules rules,
            boolean required,
            String appearance,
            @Nullable DisclosureClass disclosure,
            String banding,
            String module,
            String roster,
            Map<String, String> parameters,
            int row)
            implements Item {

        /** False for notes, for the "which?" fields beside "other" and for checks. */
        public boolean counted() {
            return type != QuestionType.NOTE && !Appearance.has(appearance, Appearance.UNCOUNTED) && !check();
        }

        /** Whether it only asks to look again at other answers; its own says nothing about anybody. */
        public boolean check() {
            return Appearance.has(appearance, Appearance.CHECK);
        }

        private Question as(@Nullable DisclosureClass other) {
            return new Question(
                    name,
                    type,
                    list,
                    label,
                    hint,
                    rules,
                    required,
                    appearance,
                    other,
                    banding,
                    module,
                    roster,
                    parameters,
                    row);
        }
    }

    /** @param disclosure null when the workbook states none */
    record Calculation(
            String name,
            String expression,
            String relevant,
            @Nullable DisclosureClass disclosure,
            String banding,
            String module,
            String roster,
            int row)
            implements Item {}

    record Group(String name, Texts label, String relevant, String appearance, List<Item> items, int row)
            implements Item {}

    /** @param count expression for the number of entries, empty when the interviewer adds them */
    record Roster(String name, Texts label, String relevant, String count, String appearance, List<Item> items, int row)
            implements Item {}

    /**
     * Expressions that guard a question; empty text where there is none.
     *
     * @param requiredWhen when an answer is required only sometimes
     * @param begins what stands there before anybody answers: a value, or an expression
     */
    record Rules(
            String relevant,
            String constraint,
            Texts constraintMessage,
            Texts requiredMessage,
            String choiceFilter,
            String calculation,
            String requiredWhen,
            String begins) {}
}
