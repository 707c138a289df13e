package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.interview.engine.Scenario.interview;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three records of the 2006 article, coded from the document as the design gives them, in the modules we ship. */
class WorkedExampleTest {

    private static JsonNode record(String id) throws IOException {
        try (InputStream in = WorkedExampleTest.class.getResourceAsStream("/worked_example.json")) {
            return new JsonMapper().readTree(in).get("records").get(id);
        }
    }

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
        return talk;
    }

    private static void code(Scenario talk, String name, JsonNode answer) {
        if (talk.find(name).isPresent()) {
            talk.answer(name, answer.get("value").asString(), mark(answer));
        }
    }

    private static AnswerMark mark(JsonNode answer) {
        String certainty = answer.get("certainty").asString();
        return new AnswerMark(
                scope(answer.get("scope").asString()),
                AnswerMark.Basis.OWN,
                certainty.equals("-")
                        ? AnswerMark.Certainty.CERTAIN
                        : AnswerMark.Certainty.valueOf(certainty.toUpperCase(Locale.ROOT)),
                answer.get("paragraph").asString());
    }

    private static AnswerMark.Scope scope(String word) {
        return word.equals("-") ? AnswerMark.Scope.NONE : AnswerMark.Scope.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<String> silent(JsonNode record, Scenario talk) {
        List<String> names = new ArrayList<>();
        record.get("na_source").forEach(name -> names.add(name.asString()));
        return names.stream().filter(name -> talk.find(name).isPresent()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNK-2006-01", "DNK-2006-02", "DNK-2006-03"})
    void theRecordIsCompleteOnceTheSourcesSilenceIsNoted(String id) throws IOException {
        JsonNode record = record(id);
        Scenario talk = coded(record);
        List<String> silent = silent(record, talk);
        assertThat(talk.session().missing())
                .extracting(Row.Question::path)
                .containsExactlyInAnyOrderElementsOf(silent.stream()
                        .filter(name -> talk.view(name).required())
                        .map(talk::path)
                        .toList());
        silent.forEach(name -> talk.doesNotSay(name, Missing.NA_SOURCE));
        assertThat(talk.session().missing()).isEmpty();
        assertThat(talk.session().progress().complete()).isTrue();
        assertThat(talk.resumed().document()).isEqualTo(talk.document());
    }

    @Test
    void theFirstDefectorIsReadBackAsWritten() throws IOException {
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
    void theKeyInformantIsAskedAboutThePeopleHeKnows() throws IOException {
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
}
