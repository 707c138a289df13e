package org.landfall.instrument.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.instrument.xlsform.MarkdownForm;
import org.landfall.instrument.xlsform.Table;

/** A module goes from one workbook into another with all that belongs to it, and nothing there is hurt. */
class ModuleCopyTest {
    private static final List<Table> TARGET = MarkdownForm.of("""
            | survey | | | | |
            | | type | name | label::English (en) | label::한국어 (ko) |
            | | text | who | Who? | 누구? |
            | | select_one yn | sure | Sure? | 확실합니까? |
            | choices | | | | |
            | | list_name | name | label::English (en) | label::한국어 (ko) |
            | | yn | yes | Yes | 예 |
            | | yn | no | No | 아니요 |
            | | size | s | Small | 작음 |
            | settings | | |
            | | form_id | default_language |
            | | target | English (en) |""").tables();

    private static final String SOURCE = """
            | survey | | | | | | |
            | | type | name | label::english (EN) | label::Français (fr) | relevant | calculation |
            | | text | before | Before | Avant | | |
            | | begin group | travel | Travel | Voyage | ${before} != '' | |
            | | select_one yn | sure | Sure? | Certain? | | |
            | | select_multiple size | sizes | Sizes of ${sure} | Tailles | ${sure} = 'yes' | |
            | | calculate | word | | | | jr:choice-name(${sure}, '${sure}') |
            | | begin repeat | leg | Leg | Étape | | |
            | | text | leg_where | Where? | Où ? | selected(${sizes}, 'l') and count(instance('size')/root/item) > 1 | |
            | | end repeat | | | | | |
            | | end group | | | | | |
            | choices | | | | |
            | | list_name | name | label::english (EN) | label::Français (fr) |
            | | yn | yes | Yes | Oui |
            | | yn | no | No | Non |
            | | size | s | Small | Petit |
            | | size | l | Large | Grand |
            | settings | | |
            | | form_id | default_language |
            | | source | english (EN) |""";

    private final List<Table> source = MarkdownForm.of(SOURCE).tables();
    private final SurveyRow travel = row(source, "travel");

    static List<String> forms() {
        return MarkdownForm.names();
    }

    @Test
    void whatItWouldDoIsSaidBefore() {
        CopyPlan plan = CopyPlan.of(source, travel.row(), TARGET, "_2");
        assertThat(plan.names()).containsOnly(Map.entry("sure", "sure_2"));
        assertThat(plan.shared()).containsExactly("yn");
        assertThat(plan.lists()).containsEntry("size", "size_2").containsEntry("yn", "yn");
        assertThat(plan.outside()).containsExactly("before");
        assertThat(plan.unknown()).containsExactly("before");
        assertThat(plan.possible()).isFalse();
        assertThat(plan.untranslated()).containsExactly("한국어 (ko)");
        assertThat(plan.dropped()).containsExactly("Français (fr)");
    }

    @Test
    void namesAndListsThatAreTakenGetASuffixAndReferencesFollow() {
        List<Table> target = new Edit.Rewrite(2, Place.of(Field.RELEVANT), "").on(TARGET);
        List<Table> open = new Edit.Rewrite(travel.row(), Place.of(Field.RELEVANT), "").on(source);
        List<Table> after = new ModuleCopy(open, travel.row(), 0, "_2").on(target);
        assertThat(SurveyRow.all(after))
                .extracting(SurveyRow::name)
                .containsExactly("who", "sure", "travel", "sure_2", "sizes", "word", "leg", "leg_where");
        SurveyRow sizes = row(after, "sizes");
        assertThat(sizes.type()).isEqualTo("select_multiple size_2");
        assertThat(sizes.text(Place.of(Field.RELEVANT))).isEqualTo("${sure_2} = 'yes'");
        assertThat(sizes.text(new Place(Field.LABEL, "English (en)"))).isEqualTo("Sizes of ${sure_2}");
        assertThat(row(after, "leg_where").text(Place.of(Field.RELEVANT))).contains("instance('size_2')");
        assertThat(ChoiceRow.of(after, "size_2")).extracting(ChoiceRow::code).containsExactly("s", "l");
        assertThat(ChoiceRow.of(after, "yn")).hasSize(2);
        assertThat(SurveyRow.languages(after)).containsExactly("English (en)", "한국어 (ko)");
        assertThat(InstrumentCompiler.compile(after)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void whatTheFormHasUnderTheSameNameIsReferredTo() {
        List<Table> known = new Edit.Rewrite(travel.row(), Place.of(Field.RELEVANT), "${who} != ''").on(source);
        CopyPlan plan = CopyPlan.of(known, travel.row(), TARGET, "_2");
        assertThat(plan.possible()).isTrue();
        assertThat(plan.outside()).containsExactly("who");
    }

    @Test
    void theVariablesOfItsQuestionsTravelAlong() {
        List<Table> open = new ArrayList<>(new Edit.Rewrite(travel.row(), Place.of(Field.RELEVANT), "").on(source));
        open.addAll(MarkdownForm.of("""
                | variables | | | | | | |
                | | variable | question | title::english (EN) | code | label::english (EN) | label::Français (fr) | when |
                | | surely | sure | Sure | y | Yes | Oui | yes |
                | | surely | sure | Sure | n | No | Non | no |
                | | early | before | Before | x | X | X | x |""").tables());
        List<Table> after = new ModuleCopy(open, travel.row(), 0, "_2").on(TARGET);
        Table variables = Table.find(after, "variables").orElseThrow();
        assertThat(variables.headings()).contains("label::English (en)").noneMatch(heading -> heading.contains("Fran"));
        assertThat(variables.lines()).hasSize(2);
        assertThat(variables.lines().getFirst().cells()).contains("surely", "sure_2", "Yes");
        assertThat(InstrumentCompiler.compile(after)).isInstanceOf(Compilation.Compiled.class);
        List<Table> twice = new ModuleCopy(open, travel.row(), 0, "_3").on(after);
        assertThat(Table.find(twice, "variables").orElseThrow().lines())
                .extracting(line -> line.cells().getFirst())
                .containsExactly("surely", "surely", "surely_3", "surely_3");
    }

    /** One entity takes each of its properties from one question. */
    @Test
    void whatIsSavedToAnEntityOfItsFormIsSaidAndAskedOnly() {
        List<Table> form = MarkdownForm.named("entities_in_repeat").tables();
        int tree = row(form, "tree").row();
        assertThat(CopyPlan.of(form, tree, TARGET, "_2").unsaved()).containsExactly("species", "height");
        List<Table> after = new ModuleCopy(form, tree, 0, "_2").on(TARGET);
        assertThat(Grid.survey(after).has(ModulePart.SAVE_TO)).isFalse();
        assertThat(CopyPlan.of(source, travel.row(), TARGET, "_2").unsaved()).isEmpty();
    }

    @Test
    void itGoesWhereItIsPut() {
        List<Table> open = new Edit.Rewrite(travel.row(), Place.of(Field.RELEVANT), "").on(source);
        List<Table> after =
                new ModuleCopy(open, travel.row(), row(TARGET, "who").row(), "_2").on(TARGET);
        assertThat(SurveyRow.all(after).getFirst().name()).isEqualTo("travel");
        assertThat(InstrumentCompiler.compile(after)).isInstanceOf(Compilation.Compiled.class);
    }

    /** Every module of every form into a form of another kind: it compiles, or what is missing was said. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyModuleCompilesWhereItGoesOrIsSaidToNeedMore(String name) {
        List<Table> form = MarkdownForm.named(name).tables();
        for (SurveyRow module : SurveyRow.all(form)) {
            if (module.group() && module.parent() == 0) {
                List<Table> after = new ModuleCopy(form, module.row(), 0, "_2").on(TARGET);
                if (CopyPlan.of(form, module.row(), TARGET, "_2").possible()) {
                    assertThat(InstrumentCompiler.compile(after))
                            .as(module.name())
                            .isInstanceOf(Compilation.Compiled.class);
                }
                assertThat(after.getFirst().lines().subList(0, 2))
                        .extracting(line -> line.cells().getFirst())
                        .containsExactly("text", "select_one yn");
            }
        }
    }

    /** Into the form it came from: everything clashes, and still everything is told apart. */
    @ParameterizedTest
    @MethodSource("forms")
    void aModuleCanStandTwiceInItsOwnForm(String name) {
        List<Table> form = MarkdownForm.named(name).tables();
        for (SurveyRow module : SurveyRow.all(form)) {
            if (module.group() && module.parent() == 0) {
                assertThat(InstrumentCompiler.compile(new ModuleCopy(form, module.row(), 0, "_again").on(form)))
                        .as(module.name())
                        .isInstanceOf(Compilation.Compiled.class);
            }
        }
    }

    private static SurveyRow row(List<Table> tables, String name) {
        return SurveyRow.all(tables).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
