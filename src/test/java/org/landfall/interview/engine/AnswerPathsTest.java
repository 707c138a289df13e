package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ways through the built-in interview, each followed until nothing is missing. */
class AnswerPathsTest {
    private static final List<String> ALL = List.of("A B C D E F F2 G H I J K L".split(" "));

    private static Map<String, String> usually(String... wishes) {
        Map<String, String> answers = new HashMap<>();
        add(answers, "iv_date", "2023-05-19", "iv_mode", "person", "resp_role", "ref", "iv_interp", "none");
        add(answers, "iv_private", "yes", "elig_adult", "yes", "c_teach", "skip_stop withdraw who_sees");
        add(answers, "age_mode", "age", "age_years", "38", "left_year", "2001", "rs_main2", "family");
        add(answers, wishes);
        return answers;
    }

    private static void add(Map<String, String> answers, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
    }

    private static Scenario followed(String... wishes) {
        return follow(Scenario.interview(), usually(wishes));
    }

    private static Scenario follow(Scenario talk, Map<String, String> answers) {
        for (List<Row.Question> open = talk.session().missing();
                !open.isEmpty();
                open = talk.session().missing()) {
            Row.Question row = open.getFirst();
            String value = answers.getOrDefault(row.name(), usual(talk.session().question(row.path())));
            talk.answer(row.path().substring("/data/".length()), value);
        }
        assertThat(talk.resumed().document()).isEqualTo(talk.document());
        return talk;
    }

    private static String usual(QuestionView question) {
        return switch (question.type()) {
            case INTEGER -> question.name().endsWith("year") ? "2003" : "3";
            case SELECT_ONE, SELECT_MULTIPLE -> question.choices().getFirst().code();
            default -> "2023-05-19";
        };
    }

    private static void opens(Scenario talk, String... modules) {
        assertThat(talk.session().modules().stream()
                        .filter(module -> module.state() != ModuleState.State.LEFT_OUT)
                        .map(module -> module.name().replaceAll("_.*", "")))
                .containsExactly(modules);
    }

    private static void opensAllBut(Scenario talk, String... modules) {
        opens(
                talk,
                ALL.stream()
                        .filter(module -> !Arrays.asList(modules).contains(module))
                        .toArray(String[]::new));
    }

    private static List<String> reasons(Scenario talk, String name) {
        return talk.session().document().stream()
                .filter(answer -> answer.name().equals(name) && answer.missing() != null)
                .map(answer -> answer.missing().code())
                .toList();
    }

    @Test
    void aTypicalTalkGoesThroughEveryModule() {
        Scenario talk = followed("dest_first", "KR", "inc_types", "none");
        opensAllBut(talk);
        assertThat(talk.session().progress().applying()).isBetween(90, 140);
        assertThat(reasons(talk, "ki_role")).containsExactly("na_skip");
    }

    @Test
    void aLongTalkHasFivePlacesSevenSourcesThreeOfficesAndFourHarms() {
        Map<String, String> answers = usually(
                "src_used", "rok_bc voa rfa fam_rok def_rok broker church", "inc_types", "arrest sold beat death");
        Scenario talk = follow(Scenario.interview(), answers);
        for (int i = 0; i < 4; i++) {
            talk.adds("journey");
        }
        talk.adds("attempt").adds("attempt");
        follow(talk, answers);
        talk.asks("journey[5].j_hard", "src_det[7].src_infl", "attempt[3].att_out", "inc_det[4].inc_eff", "src_top")
                .works("n_stays", "5")
                .works("months_way", "15")
                .works("inc_grp", "detention traffic violence loss");
    }

    @Test
    void whoReachedTheFirstChoiceIsNotAskedWhatWouldHaveHadToBeDifferent() {
        followed("dest_cons", "KR", "dest_act", "KR").works("pref_match", "1").skips("dest_cond");
        followed("dest_cons", "US", "dest_act", "KR").works("pref_match", "0").asks("dest_cond");
    }

    @Test
    void aPartLeftOutIsNotTheSameAsNoAnswer() {
        Scenario talk =
                followed("inc_gate", "skip").works("inc_any", "left_out").skips("inc_types");
        assertThat(reasons(talk, "inc_types")).containsExactly("na_module");
        opensAllBut(talk);
    }

    @Test
    void harmThatWasToldCountsNowhereOnceThePartIsLeftOut() {
        Scenario talk = followed("inc_types", "arrest").works("inc_any", "any").answer("inc_gate", "skip");
        assertThat(talk.session().document()).extracting(Answer::name).doesNotContain("inc_basis", "inc_code");
        assertThat(reasons(talk, "inc_types")).containsExactly("na_module");
    }

    @Test
    void aKeyInformantSpeaksForOthersAndNeverOfHarm() {
        Scenario talk = followed("resp_role", "ki").asks("ki_role").skips("sex").works("frame", "community");
        opensAllBut(talk, "D", "F", "H", "I");
    }

    @Test
    void aRelativeAnswersInTheFrameOfAProxy() {
        Scenario talk = followed("resp_role", "proxy")
                .asks("n_proxy")
                .works("frame", "proxy")
                .works("is_ref", "1");
        opensAllBut(talk);
    }

    @Test
    void whoIsNotSafeUnderAgeUnwillingOrDidNotUnderstandIsAskedNothingMore() {
        opens(followed("iv_private", "no").asks("n_notsafe"), "A");
        opens(followed("elig_adult", "no").asks("n_minor"), "A", "B");
        opens(followed("c_part", "no").asks("n_nopart"), "A", "B");
        opens(followed("c_teach", "purpose").asks("n_noteach").skips("c_part"), "A", "B");
    }

    @Test
    void aRelativeWhoInterpretsKeepsTheHarmPartShut() {
        Scenario talk = followed("iv_interp", "family").skips("inc_gate");
        opensAllBut(talk, "H");
        assertThat(reasons(talk, "inc_gate")).containsExactly("na_skip");
    }

    @Test
    void aPlaceThatMayNotBePrivateKeepsTheHarmPartShut() {
        opensAllBut(followed("iv_private", "unsure"), "H");
    }

    @Test
    void wrongAnswersAreRejectedInTheWordsOfTheForm() {
        Scenario talk = followed("age_mode", "year", "birth_year", "1985");
        talk.refuses("iv_date", "2999-01-01", "The date cannot lie in the future.")
                .refuses("birth_year", "2010", "The year must fit an adult aged 18 to 105.")
                .refuses("left_year", "1950", "Please enter a year from 1953 to the year of the interview.")
                .refuses("fam_abr", "KR none", "This answer cannot be combined with other answers.")
                .refuses("journey[1].j_months", "601", "Months, from 0 (less than a month) to 600.")
                .refuses("dest_year", "1999", "The year must lie between leaving North Korea and the interview.")
                .refuses("attempt[1].att_wait", "241", "Months, from 0 to 240.");
    }

    @Test
    void everyReasonForHavingNoAnswerStaysDistinct() {
        Scenario talk = followed("inc_gate", "skip")
                .doesNotSay("prov", Missing.DK)
                .doesNotSay("left_year", Missing.PNS)
                .doesNotSay("now_sat", Missing.NA_END)
                .doesNotSay("t_say", Missing.REDACTED);
        assertThat(reasons(talk, "prov")).containsExactly("dk");
        assertThat(reasons(talk, "left_year")).containsExactly("pns");
        assertThat(reasons(talk, "now_sat")).containsExactly("na_end");
        assertThat(reasons(talk, "t_say")).containsExactly("redacted");
        assertThat(reasons(talk, "inc_types")).containsExactly("na_module");
        assertThat(reasons(talk, "ki_role")).containsExactly("na_skip");
    }

    @Test
    void thePolicyIndexNeedsThreeNumbers() {
        followed("pt_rights", "4", "pt_regime", "2", "pt_missn", "5", "pt_fair", "3")
                .works("pti", "4");
        followed("pt_rights", "4", "pt_regime", "2", "pt_missn", "dk", "pt_fair", "dk")
                .worksNothing("pti");
    }

    @Test
    void theBatteryStandsInAnOrderOfItsOwnThatTheDocumentTells() {
        List<String> orders =
                List.of(1L, 1L, 2L).stream().map(AnswerPathsTest::order).toList();
        assertThat(orders.get(0))
                .isEqualTo(orders.get(1))
                .isNotEqualTo(orders.get(2))
                .startsWith("rs_");
        assertThat(orders.get(0).split(" ")).hasSize(12).doesNotHaveDuplicates();
    }

    private static String order(long seed) {
        InterviewSession session = Scenario.builtInForm().newSession("en", seed, Instant.now());
        session.answer("/data/A_setup/iv_mode", Reply.of("document"));
        String asked = String.join(
                " ",
                session.rows("/data/F2_reason").stream()
                        .filter(row -> row instanceof Row.Question question && question.section() != null)
                        .map(row -> row.path().substring(row.path().lastIndexOf('/') + 1))
                        .toList());
        assertThat(session.value("rs_grid")).contains(asked);
        return asked;
    }
}
