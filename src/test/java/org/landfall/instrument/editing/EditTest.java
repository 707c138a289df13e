package org.landfall.instrument.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.instrument.xlsform.MarkdownForm;
import org.landfall.instrument.xlsform.Table;

/** A change reads back as what was changed, and everything else stands as it stood: over every form of the corpus. */
class EditTest {
    private static final String SMALL = """
            | survey | | | | | |
            | | type | name | label::English (en) | relevant | comment |
            | | text | a | First | | keep me |
            | | begin group | g | Group | | |
            | | select_one yn | b | Second | ${a} != '' | |
            | | text | c | Third | | |
            | | end group | | | | |
            | | note | d | Fourth | | |
            | choices | | | |
            | | list_name | name | label::English (en) |
            | | yn | yes | Yes |
            | | yn | no | No |
            | | yn | dk | Don't know |
            | settings | |
            | | form_id |
            | | small |
            | my notes | |
            | | anything |
            | | at all |""";

    static List<String> forms() {
        return MarkdownForm.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anotherWordChangesOneCellAndNothingElse(String name) {
        List<Table> tables = MarkdownForm.named(name).tables();
        for (SurveyRow row : SurveyRow.all(tables)) {
            for (Place place : row.cells().keySet()) {
                List<Table> after = new Edit.Rewrite(row.row(), place, "entirely new").on(tables);
                assertThat(SurveyRow.at(after, row.row()).text(place)).isEqualTo("entirely new");
                assertThat(differences(tables, after)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatMovesUpMovesDownAgain(String name) {
        List<Table> tables = MarkdownForm.named(name).tables();
        for (SurveyRow row : SurveyRow.all(tables)) {
            Optional<Edit.Move> up = Edit.Move.up(tables, row);
            if (up.isPresent()) {
                List<Table> higher = up.get().on(tables);
                SurveyRow moved = SurveyRow.at(higher, up.get().before());
                assertThat(moved.name()).isEqualTo(row.name());
                assertThat(moved.cells()).isEqualTo(row.cells());
                List<Table> back = Edit.Move.down(higher, moved).orElseThrow().on(higher);
                assertThat(differences(tables, back)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choicesTradePlacesAndBack(String name) {
        List<Table> tables = MarkdownForm.named(name).tables();
        for (String list : ChoiceRow.lists(tables)) {
            List<ChoiceRow> choices = ChoiceRow.of(tables, list);
            Edit swap = new Edit.SwapChoices(
                    choices.getFirst().row(), choices.getLast().row());
            List<Table> after = swap.on(tables);
            assertThat(ChoiceRow.of(after, list).getLast().code())
                    .isEqualTo(choices.getFirst().code());
            assertThat(differences(tables, swap.on(after))).isEmpty();
        }
    }

    @Test
    void aGroupMovesWithEverythingInIt() {
        List<Table> tables = MarkdownForm.of(SMALL).tables();
        List<Table> after =
                new Edit.Move(row(tables, "g").row(), row(tables, "a").row()).on(tables);
        assertThat(names(after)).containsExactly("g", "b", "c", "a", "d");
        assertThat(row(after, "c").parent()).isEqualTo(row(after, "g").row());
    }

    @Test
    void stepsLeadIntoAGroupAndOutOfIt() {
        List<Table> tables = MarkdownForm.of(SMALL).tables();
        List<Table> inside =
                Edit.Move.up(tables, row(tables, "d")).orElseThrow().on(tables);
        assertThat(row(inside, "d").parent()).isEqualTo(row(inside, "g").row());
        List<Table> out = Edit.Move.up(tables, row(tables, "b")).orElseThrow().on(tables);
        assertThat(names(out)).containsExactly("a", "b", "g", "c", "d");
        assertThat(row(out, "b").parent()).isZero();
    }

    @Test
    void aGroupDoesNotMoveIntoItself() {
        List<Table> tables = MarkdownForm.of(SMALL).tables();
        assertThat(new Edit.Move(row(tables, "g").row(), row(tables, "c").row()).on(tables))
                .isEqualTo(tables);
    }

    @Test
    void aColumnThatIsMissingIsAddedAtTheRight() {
        List<Table> tables = MarkdownForm.of(SMALL).tables();
        Place hint = new Place(Field.HINT, "English (en)");
        List<Table> after = new Edit.Rewrite(row(tables, "b").row(), hint, "Say it slowly").on(tables);
        assertThat(after.getFirst().headings()).endsWith("comment", "hint::English (en)");
        assertThat(row(after, "b").text(hint)).isEqualTo("Say it slowly");
        assertThat(row(after, "a").cells()).isEqualTo(row(tables, "a").cells());
        assertThat(after.get(3)).isEqualTo(tables.get(3));
    }

    @Test
    void anotherLanguageOfASheetWithSingleColonsKeepsItsSpelling() {
        List<Table> tables = MarkdownForm.of("""
                | survey | | | |
                | | type | name | label:English |
                | | text | a | First |
                | settings | |
                | | form_id |
                | | small |""").tables();
        Place french = new Place(Field.LABEL, "Français");
        List<Table> after = new Edit.Rewrite(2, french, "Premier").on(tables);
        assertThat(after.getFirst().headings()).endsWith("label:Français");
        assertThat(SurveyRow.languages(after)).containsExactly("English", "Français");
    }

    @Test
    void aNewChoiceStandsBeforeDontKnow() {
        List<Table> tables = MarkdownForm.of(SMALL).tables();
        List<Table> after = new Edit.AddChoice("yn", "maybe", Map.of("English (en)", "Maybe")).on(tables);
        assertThat(ChoiceRow.of(after, "yn")).extracting(ChoiceRow::code).containsExactly("yes", "no", "maybe", "dk");
        assertThat(InstrumentCompiler.compile(after)).isInstanceOf(Compilation.Compiled.class);
        List<Table> without =
                new Edit.RemoveChoice(ChoiceRow.of(after, "yn").get(2).row()).on(after);
        assertThat(differences(tables, without)).isEmpty();
    }

    @Test
    void aRowThatIsNotThereIsNotChanged() {
        List<Table> tables = MarkdownForm.of(SMALL).tables();
        assertThatThrownBy(() -> new Edit.Rewrite(99, Place.of(Field.LABEL), "x").on(tables))
                .isInstanceOf(NoSuchRowException.class);
        assertThatThrownBy(() -> new Edit.Move(99, 0).on(tables)).isInstanceOf(NoSuchRowException.class);
        assertThatThrownBy(() -> new Edit.RemoveChoice(99).on(tables)).isInstanceOf(NoSuchRowException.class);
    }

    @Test
    void versionsAreCountedUpUntilOneIsFree() {
        assertThat(VersionNumber.next("3", Set.of("3", "4"))).isEqualTo("5");
        assertThat(VersionNumber.next("2026.09", Set.of())).isEqualTo("2026.10");
        assertThat(VersionNumber.next("v9", Set.of())).isEqualTo("v10");
        assertThat(VersionNumber.next("spring", Set.of())).isEqualTo("spring-2");
    }

    private static SurveyRow row(List<Table> tables, String name) {
        return SurveyRow.all(tables).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Table> tables) {
        return SurveyRow.all(tables).stream().map(SurveyRow::name).toList();
    }

    /** The places of all cells that differ, sheet by sheet. */
    private static List<String> differences(List<Table> before, List<Table> after) {
        List<String> places = new ArrayList<>();
        assertThat(after).hasSameSizeAs(before);
        for (int t = 0; t < before.size(); t++) {
            Table one = before.get(t);
            Table other = after.get(t);
            assertThat(other.headings()).isEqualTo(one.headings());
            assertThat(other.lines()).hasSameSizeAs(one.lines());
            for (int l = 0; l < one.lines().size(); l++) {
                for (int c = 0; c < one.headings().size(); c++) {
                    if (!one.lines().get(l).cell(c).equals(other.lines().get(l).cell(c))) {
                        places.add(one.name() + " " + l + " " + c);
                    }
                }
            }
        }
        return places;
    }
}
