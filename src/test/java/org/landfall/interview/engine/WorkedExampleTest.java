package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.WorkedExample.answers;
import static org.landfall.WorkedExample.mark;
import static org.landfall.WorkedExample.record;
import static org.landfall.WorkedExample.silent;
import static org.landfall.interview.engine.Scenario.interview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The three records of the 2006 article, coded from the document as the design gives them. */
class WorkedExampleTest {

    private static Scenario coded(JsonNode record) {
        Scenario talk = interview();
        record.get("answers").properties().forEach(e -> code(talk, e.getKey(), e.getValue()));
        record.get("rosters").properties().forEach(roster -> {
            for (int i = 0; i < roster.getValue().size(); i++) {
                int entry = i + 1;
                if (i > 0 && roster.getKey().equals("attempt")) {
                    talk.adds("attempt");
                }
                roster.getValue()
                        .get(i)
                        .properties()
                        .forEach(e -> code(talk, roster.getKey() + "[" + entry + "]." + e.getKey(), e.getValue()));
            }
        });
        boolean nowhere = record.get("rosters").path("journey").isMissingNode();
        return nowhere && talk.find("journey[1].j_country").isPresent() ? talk.removes("journey[1]") : talk;
    }

    private static void code(Scenario talk, String name, JsonNode answer) {
        talk.answer(name, answer.get("value").asString(), mark(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNK-2006-01", "DNK-2006-02", "DNK-2006-03"})
    void theRecordIsCompleteOnceTheSourcesSilenceIsNoted(String id) {
        JsonNode record = record(id);
        Scenario talk = coded(record);
        List<String> silent = silent(record);
        assertThat(talk.session().missing())
                .extracting(Row.Question::path)
                .containsExactlyInAnyOrderElementsOf(silent.stream()
                        .filter(name -> talk.view(name).required())
                        .map(talk::path)
                        .toList());
        silent.forEach(name -> talk.doesNotSay(name, Missing.NA_SOURCE));
        assertThat(talk.session().missing()).isEmpty();
        assertThat(talk.session().progress())
                .isEqualTo(new Progress(
                        record.get("applicable").asInt(),
                        record.get("applicable").asInt()));
        assertThat(talk.session().checks()).extracting(Check::name).isSubsetOf("x06", "x13_f");
        assertThat(talk.resumed().document()).isEqualTo(talk.document());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNK-2006-01", "DNK-2006-02", "DNK-2006-03"})
    void everyAnswerStandsWithItsParagraphScopeBasisAndCertainty(String id) {
        Map<String, JsonNode> expected = answers(record(id));
        Scenario talk = complete(id).resumed();
        Map<String, Answer> document =
                talk.session().document().stream().collect(Collectors.toMap(Answer::path, answer -> answer));
        assertThat(expected).hasSize(record(id).get("given").asInt());
        expected.forEach((name, answer) -> {
            assertThat(talk.view(name).value())
                    .as(name)
                    .isEqualTo(answer.get("value").asString());
            assertThat(talk.view(name).mark()).as(name).isEqualTo(mark(answer));
            assertThat(document).hasEntrySatisfying(talk.path(name), written -> {
                assertThat(written.value())
                        .as(name)
                        .isEqualTo(answer.get("value").asString());
                assertThat(written.mark()).as(name).isEqualTo(mark(answer));
            });
        });
        silent(record(id))
                .forEach(name -> assertThat(document)
                        .hasEntrySatisfying(
                                talk.path(name),
                                written ->
                                        assertThat(written.missing()).as(name).isEqualTo(Missing.NA_SOURCE)));
    }

    @Test
    void theFirstDefectorIsReadBackAsWritten() {
        Scenario talk = coded(record("DNK-2006-01"));
        talk.holds("age_years", "38")
                .works("age", "38")
                .works("iv_year", "2006")
                .works("is_ref", "1")
                .works("frame", "self")
                .holds("dest_cons", "KR US")
                .holds("dest_first", "US")
                .holds("rs_main1", "jobs")
                .holds("attempt[1].att_who", "us_mis")
                .holds("attempt[2].att_adv", "giveup")
                .asks("rs_main2", "dest_cond", "attempt[2].att_eff")
                .skips("rs_main3", "ki_role", "src_top", "elig_adult");
        assertThat(talk.view("attempt[1].att_who").mark().scope()).isEqualTo(AnswerMark.Scope.COMPANIONS);
        assertThat(talk.view("attempt[2].att_who").mark())
                .isEqualTo(
                        new AnswerMark(AnswerMark.Scope.SELF, AnswerMark.Basis.OWN, AnswerMark.Certainty.CERTAIN, "7"));
    }

    @Test
    void theKeyInformantIsAskedAboutThePeopleHeKnows() {
        Scenario talk = coded(record("DNK-2006-03"));
        talk.works("frame", "community")
                .works("is_ref", "0")
                .asks("ki_role", "src_top", "rs_jobs")
                .skips("sex", "dest_first");
        Map<String, AnswerMark.Scope> scopes =
                Map.of("src_used", AnswerMark.Scope.COMMUNITY, "ki_role", AnswerMark.Scope.SELF);
        scopes.forEach(
                (name, scope) -> assertThat(talk.view(name).mark().scope()).isEqualTo(scope));
    }

    /** Codes of the answers to a question, or why there is none, by whom they are about. */
    private static List<String> told(Scenario talk, String name) {
        return talk.session().document().stream()
                .filter(answer -> answer.name().equals(name))
                .map(answer -> answer.mark().scope().name().toLowerCase(Locale.ROOT) + " "
                        + (answer.missing() == null
                                ? answer.value()
                                : answer.missing().code()))
                .toList();
    }

    private static Scenario complete(String id) {
        Scenario talk = coded(record(id));
        silent(record(id)).forEach(name -> talk.doesNotSay(name, Missing.NA_SOURCE));
        return talk;
    }

    @Test
    void theFirstDefectorsDerivedValuesAreHisOwn() {
        Scenario talk = complete("DNK-2006-01");
        assertThat(told(talk, "age")).containsExactly("none 38");
        assertThat(told(talk, "n_stays")).containsExactly("none 1");
        assertThat(told(talk, "transit")).containsExactly("none MN");
        assertThat(told(talk, "pref_match")).containsExactly("none 0");
        assertThat(told(talk, "att_who")).containsExactly("companions us_mis", "self rok_mis");
        assertThat(told(talk, "att_out")).containsExactly("self na_source", "self accept_o");
        assertThat(told(talk, "att_turned")).containsExactly("none turned");
        assertThat(told(talk, "tie_kr")).containsExactly("none 1");
        assertThat(told(talk, "bc_us")).containsExactly("none 0");
        assertThat(told(talk, "src_main")).containsExactly("none def_rok");
        assertThat(told(talk, "reason_top3")).containsExactly("none jobs");
        assertThat(told(talk, "legal_risk")).containsExactly("none 0");
        assertThat(told(talk, "pti")).isEmpty();
        assertThat(told(talk, "years_way")).isEmpty();
        assertThat(told(talk, "inc_any")).isEmpty();
        assertThat(told(talk, "iv_interp")).containsExactly("none na_skip");
    }

    @Test
    void whatPeopleInChinaHearIsNotTheSecondPersonsOwn() {
        Scenario talk = complete("DNK-2006-02");
        assertThat(told(talk, "src_used")).containsExactly("community voa rfa");
        assertThat(told(talk, "bc_us")).containsExactly("community 1");
        assertThat(told(talk, "tie_kr")).containsExactly("community 0");
        assertThat(told(talk, "n_stays")).containsExactly("none 0");
        assertThat(told(talk, "sex")).containsExactly("self na_source");
        assertThat(told(talk, "pref_match")).isEmpty();
        assertThat(told(talk, "j_country")).isEmpty();
    }

    @Test
    void agreementWithoutAStrengthMakesNoIndex() {
        Scenario talk = complete("DNK-2006-03");
        assertThat(told(talk, "frame")).containsExactly("community community");
        assertThat(told(talk, "pt_regime")).containsExactly("community a_ns");
        assertThat(told(talk, "pt_fair")).containsExactly("community d_ns");
        assertThat(told(talk, "pti")).isEmpty();
        assertThat(told(talk, "pti_n")).containsExactly("community 0");
        assertThat(told(talk, "inc_gate")).containsExactly("none na_skip");
    }
}
