package org.landfall.instrument.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.TestWorkbook;

class FormDiffTest {
    private static List<Change> between(TestWorkbook older, TestWorkbook newer) {
        return FormDiff.of(older.compiled().definition(), newer.compiled().definition());
    }

    private static TestWorkbook form(String... rows) {
        TestWorkbook form = TestWorkbook.form();
        for (String row : rows) {
            form.row(row);
        }
        return form;
    }

    private static List<Difference> differences(List<Change> changes, String name) {
        return changes.stream()
                .filter(change -> change.item().name().equals(name))
                .map(Change.Kept.class::cast)
                .findFirst()
                .orElseThrow()
                .differences();
    }

    @Test
    void theSameFormHasNoChanges() {
        assertThat(between(form("text|a|A|가"), form("text|a|A|가"))).isEmpty();
    }

    @Test
    void addedAndRemovedQuestionsAreNamed() {
        List<Change> changes = between(form("text|a|A|가", "text|b|B|나"), form("text|a|A|가", "text|c|C|다"));
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        Change.Added.class,
                        added -> assertThat(added.item().name()).isEqualTo("c"));
        assertThat(changes.getLast()).isInstanceOfSatisfying(Change.Removed.class, removed -> {
            assertThat(removed.item().name()).isEqualTo("b");
            assertThat(removed.atRisk()).isTrue();
        });
    }

    @Test
    void aLabelIsComparedLanguageByLanguage() {
        List<Change> changes = between(form("text|a|One|하나"), form("text|a|One|한 가지"));
        assertThat(differences(changes, "a")).containsExactly(new Difference(Aspect.LABEL, "ko", "하나", "한 가지"));
        assertThat(changes.getFirst().atRisk()).isFalse();
    }

    @Test
    void anotherTypePutsAnswersAtRisk() {
        List<Change> changes = between(form("text|a|A|가"), form("integer|a|A|가"));
        assertThat(differences(changes, "a")).containsExactly(new Difference(Aspect.TYPE, "", "TEXT", "INTEGER"));
        assertThat(changes.getFirst().atRisk()).isTrue();
    }

    @Test
    void choicesAreComparedByTheirCodes() {
        TestWorkbook older = form("select_one yn|a|A|가").row("choices", "yn|maybe|Maybe|아마");
        TestWorkbook newer = form("select_one yn|a|A|가").row("choices", "yn|never|Never|결코");
        List<Change> changes = between(older, newer);
        assertThat(differences(changes, "a"))
                .extracting(Difference::aspect, Difference::of)
                .containsExactly(tuple(Aspect.CHOICE_ADDED, "never"), tuple(Aspect.CHOICE_REMOVED, "maybe"));
        assertThat(changes.getFirst().atRisk()).isTrue();
    }

    @Test
    void rulesAreCompared() {
        List<Change> changes = between(
                form("integer|a|A|가", "text|b|B|나|${a} = 1||||yes"),
                form("integer|a|A|가||. > 3", "text|b|B|나|${a} = 2"));
        assertThat(differences(changes, "a")).extracting(Difference::aspect).containsExactly(Aspect.CONSTRAINT);
        assertThat(differences(changes, "b"))
                .extracting(Difference::aspect)
                .containsExactly(Aspect.RELEVANT, Aspect.REQUIRED);
    }

    @Test
    void whatStandsElsewhereHasMoved() {
        List<Change> within =
                between(form("text|a|A|가", "text|b|B|나", "text|c|C|다"), form("text|c|C|다", "text|a|A|가", "text|b|B|나"));
        assertThat(within).singleElement().isInstanceOfSatisfying(Change.Kept.class, kept -> {
            assertThat(kept.item().name()).isEqualTo("c");
            assertThat(kept.move()).contains(new Change.Move("", ""));
        });
        List<Change> across = between(
                form("begin_group|g|G|묶음", "text|a|A|가", "text|b|B|나", "end_group|||"),
                form("text|a|A|가", "begin_group|g|G|묶음", "text|b|B|나", "end_group|||"));
        assertThat(across)
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Kept.class, kept -> assertThat(kept.move()).contains(new Change.Move("g", "")));
    }

    @Test
    void aGroupThatMovesTakesItsQuestionsAlong() {
        List<Change> changes = between(
                form("begin_group|g|G|묶음", "text|a|A|가", "end_group|||", "text|b|B|나"),
                form("text|b|B|나", "begin_group|g|G|묶음", "text|a|A|가", "end_group|||"));
        assertThat(changes).hasSize(1);
    }
}
