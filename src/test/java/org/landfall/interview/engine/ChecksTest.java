package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.interview.engine.Scenario.interview;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that do not seem to fit together: said beside the question, never in the way. */
class ChecksTest {

    private static Scenario document() {
        return interview()
                .answer("iv_date", "2023-05-19")
                .answer("iv_mode", "document")
                .answer("resp_role", "ref");
    }

    private static List<String> names(Scenario talk) {
        return talk.session().checks().stream().map(Check::name).toList();
    }

    private static Check only(Scenario talk) {
        assertThat(talk.session().checks()).hasSize(1);
        return talk.session().checks().getFirst();
    }

    @Test
    void whatWasSaidStandsWithTheCheckBesideItsQuestion() {
        Scenario talk = document().answer("rs_jobs", "2").answer("rs_main1", "jobs");
        Check check = only(talk);
        assertThat(check.name()).isEqualTo("x06");
        assertThat(check.message()).isEqualTo("The most important reason was rated low. Please ask again.");
        assertThat(check.about()).endsWith("/rs_main1");
        assertThat(check.said()).extracting(Row.Question::shownAnswer).containsExactly("Work and livelihood");
        talk.answer("rs_jobs", "4");
        assertThat(names(talk)).isEmpty();
    }

    @Test
    void aCheckIsNoStepNoRowAndNeverMissing() {
        Scenario talk =
                document().answer("rs_jobs", "2").answer("rs_main1", "jobs").skips("x06");
        assertThat(talk.session().missing()).extracting(Row.Question::name).doesNotContain("x06");
        assertThat(talk.session().value("x06")).contains("open");
    }

    @Test
    void aNoteAnswersItAndTravelsWithTheJournal() {
        Scenario talk = document().answer("rs_jobs", "2").answer("rs_main1", "jobs");
        talk.journal().add(talk.session().confirm(only(talk), "She means work for her son."));
        assertThat(only(talk.resumed()))
                .satisfies(check -> assertThat(check.confirmed()).isTrue())
                .satisfies(check -> assertThat(check.note()).isEqualTo("She means work for her son."));
        assertThat(talk.session().value("x06")).contains("OK");
    }

    @Test
    void aConfirmedCheckIsOpenAgainWhenAnAnswerBehindItChanges() {
        Scenario talk = document().answer("rs_jobs", "2").answer("rs_main1", "jobs");
        talk.journal().add(talk.session().confirm(only(talk), "She means work for her son."));
        talk.answer("iv_date", "2023-05-20");
        assertThat(only(talk).confirmed()).isTrue();
        talk.answer("rs_jobs", "1");
        assertThat(only(talk.resumed()))
                .satisfies(check -> assertThat(check.confirmed()).isFalse())
                .satisfies(check -> assertThat(check.note()).isEqualTo("She means work for her son."));
        assertThat(talk.session().value("x06")).contains("open");
    }

    @Test
    void theMessageSpeaksTheLanguageOfTheTalk() {
        Scenario talk =
                document().answer("rs_jobs", "2").answer("rs_main1", "jobs").speaks("ko");
        assertThat(only(talk).message()).startsWith("가장 중요하다고 한 까닭");
    }

    @Test
    void staysStandInTheOrderOfTheirYears() {
        Scenario talk = document()
                .answer("left_year", "2001")
                .answer("journey[1].j_country", "CN")
                .answer("journey[1].j_year", "2000");
        assertThat(only(talk).about()).endsWith("journey[1]/j_year");
        talk.answer("journey[1].j_year", "2003").adds("journey").answer("journey[2].j_year", "2002");
        assertThat(only(talk).name()).isEqualTo("x04");
        assertThat(only(talk).about()).endsWith("journey[2]/j_year");
    }

    @Test
    void theStaysAddUpToNoMoreThanTheTimeBetween() {
        Scenario talk = document()
                .answer("left_year", "2001")
                .answer("dest_act", "KR")
                .answer("dest_year", "2002")
                .answer("journey[1].j_months", "40");
        assertThat(names(talk)).containsExactly("x05");
    }

    @Test
    void theWeightiestSourceHasTheHighestWeight() {
        Scenario talk = document()
                .answer("src_used", "voa rfa")
                .answer("src_det[1].src_infl", "2")
                .answer("src_det[2].src_infl", "4")
                .answer("src_top", "voa");
        assertThat(names(talk)).containsExactly("x07");
        assertThat(names(talk.answer("src_top", "rfa"))).isEmpty();
    }

    @Test
    void adviceOfOfficialsIsFoundAmongTheOfficesAsked() {
        Scenario talk =
                document().answer("dest_cons", "US").answer("dest_first", "US").answer("dest_chg", "adv_off");
        assertThat(names(talk)).containsExactly("x08");
        talk.answer("att_any", "yes").answer("attempt[1].att_adv", "go_rok").answer("attempt[1].att_eff", "changed");
        assertThat(names(talk)).isEmpty();
        assertThat(names(talk.answer("dest_act", "US"))).containsExactly("x09");
    }

    @Test
    void aChildWhoLeftIsAskedWhoseChoiceItWas() {
        assertThat(names(document()
                        .answer("age_mode", "age")
                        .answer("age_years", "25")
                        .answer("left_year", "2005")))
                .containsExactly("x10");
    }

    @Test
    void numbersInAStoryAreNoticed() {
        assertThat(names(document().answer("t_decide", "전화는 010-1234-5678\n입니다")))
                .containsExactly("x12_t_decide");
        assertThat(names(document().answer("t_decide", "In 2001 we left, in 2003 we came.")))
                .isEmpty();
    }

    @Test
    void manyDeclinedAnswersAndEqualRatingsAreNoticed() {
        Scenario talk = document();
        talk.doesNotSay("pt_know", Missing.PNS).answer("pt_rights", "3").doesNotSay("pt_fair", Missing.PNS);
        assertThat(names(talk)).containsExactly("x13_g");
        for (String reason : "jobs family safety policy treat support lang educ relig asylum route free".split(" ")) {
            talk.answer("rs_" + reason, "4");
        }
        assertThat(names(talk)).containsExactly("x15", "x13_g");
    }

    @Test
    void aQuoteThatMustBeHeardFirstNeedsAWayBack() {
        Scenario talk = interview()
                .answer("iv_private", "yes")
                .answer("iv_mode", "person")
                .answer("resp_role", "ref");
        talk.answer("elig_adult", "yes")
                .answer("c_teach", "skip_stop withdraw who_sees")
                .answer("c_part", "yes");
        talk.answer("c_quote", "check").answer("c_recont", "no");
        assertThat(names(talk)).containsExactly("x16");
        assertThat(only(talk).about()).endsWith("/cl_quote");
    }
}
