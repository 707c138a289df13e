package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.instrument.InstrumentService;
import org.springframework.beans.factory.annotation.Autowired;

/** What a vintage gets from the interview that ships with the program. */
@LandfallTest
class BuiltInVariablesTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    FixedTexts fixed;

    @Autowired
    ActingAs acting;

    @Test
    void everyVariableHasFewCodesInBothLanguages() {
        assertThat(variables()).hasSizeGreaterThan(20).allSatisfy(variable -> {
            assertThat(variable.codes()).as(variable.name()).hasSizeBetween(2, 12);
            assertThat(variable.label().byLanguage()).as(variable.name()).containsOnlyKeys("en", "ko");
            assertThat(variable.codes())
                    .allSatisfy(code -> assertThat(code.label().byLanguage()).containsOnlyKeys("en", "ko"));
        });
    }

    @Test
    void namesAreUnique() {
        assertThat(variables()).extracting(Variable::name).doesNotHaveDuplicates();
    }

    @Test
    void wishByReasonFitsAVintageOfThisSize() {
        var wish = named("pref_grp");
        var reason = named("rs_main1");
        assertThat(Cells.number(List.of(wish, reason))).isLessThanOrEqualTo(600 / 5);
        assertThat(wish.question()).isEqualTo("dest_first");
    }

    @Test
    void answersThatServeTheInterviewOnlyAreInNoTable() {
        assertThat(variables())
                .extracting(Variable::question)
                .doesNotContain("c_teach", "contact", "db_act", "cl_refer_note")
                .contains("src_used");
    }

    @Test
    void aDerivedVariableTellsOfEveryQuestionItIsMadeOf() {
        assertThat(questions("pref_grp")).containsExactly("dest_first");
        assertThat(questions("pref_match")).containsExactlyInAnyOrder("dest_first", "dest_act");
        assertThat(questions("pti3")).containsExactlyInAnyOrder("pt_rights", "pt_regime", "pt_missn", "pt_fair");
        assertThat(questions("src_strong.voa")).contains("src_infl", "src_used");
        assertThat(variables())
                .allSatisfy(variable -> assertThat(variable.sources())
                        .as(variable.name())
                        .isNotEmpty()
                        .allSatisfy(source ->
                                assertThat(source.topicLabel().in("ko")).isNotBlank()));
    }

    @Test
    void everyStandardTableIsMadeOfVariablesThatTheInterviewHas() {
        var all = variables();
        for (var table : StandardTable.values()) {
            assertThat(table.missing(all)).as(table.name()).isEmpty();
            assertThat(table.tables(all))
                    .as(table.name())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allSatisfy(part -> assertThat(part).hasSizeBetween(1, 3));
        }
    }

    @Test
    void harmFaithPolicyAndMovingOnAreStrict() {
        assertThat(Stream.of("inc_any", "inc_grp.violence", "rs_relig", "pt_fair", "pti3", "now_move3")
                        .map(this::named))
                .allMatch(Variable::strict);
        assertThat(Stream.of("pref_grp", "sex", "now_sat").map(this::named)).noneMatch(Variable::strict);
    }

    private List<String> questions(String variable) {
        return named(variable).sources().stream().map(SourceQuestion::question).toList();
    }

    private Variable named(String name) {
        return variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Variable> variables() {
        return acting.role(Role.CUSTODIAN, () -> {
            var form = instruments.published("destination_choice").orElseThrow().definition();
            return VariablePlan.of(form, fixed).stream()
                    .map(PlannedVariable::variable)
                    .toList();
        });
    }
}
