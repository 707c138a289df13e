package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.interview.engine.Scenario.interview;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.interview.engine.AnswerMark.Scope;

/** The built-in interview, walked as people would walk it. */
class InterviewScenarioTest {

    private static Scenario setUp() {
        return interview()
                .answer("iv_date", "2023-05-19")
                .answer("iv_mode", "person")
                .answer("resp_role", "ref")
                .answer("iv_interp", "none")
                .answer("iv_private", "yes");
    }

    private static Scenario consented() {
        return setUp().answer("elig_adult", "yes")
                .answer("c_teach", "skip_stop withdraw who_sees")
                .answer("c_part", "yes");
    }

    @Test
    void adultsSeeTheTermsAndMinorsDoNot() {
        setUp().skips("n_terms", "n_minor")
                .answer("elig_adult", "no")
                .asks("n_minor")
                .skips("n_terms", "c_teach");
        setUp().answer("elig_adult", "yes").asks("n_terms", "c_teach").skips("n_minor");
    }

    @Test
    void consentOpensWhatFollows() {
        setUp().skips("age_mode", "src_used", "rs_jobs", "t_decide").works("consented", "0");
        consented()
                .asks("age_mode", "src_used", "rs_jobs", "t_decide", "c_audio")
                .works("consented", "1");
    }

    @Test
    void aCorePointThatWasNotUnderstoodKeepsConsentShut() {
        setUp().answer("elig_adult", "yes")
                .answer("c_teach", "purpose who_sees")
                .asks("n_noteach")
                .skips("c_part");
    }

    @Test
    void aRefusalEndsTheInterviewAndASecondThoughtBringsEverythingBack() {
        consented()
                .answer("t_decide", "We talked it over in the spring.")
                .answer("c_part", "no")
                .asks("n_nopart")
                .skips("t_decide", "src_used")
                .answer("c_part", "yes")
                .holds("t_decide", "We talked it over in the spring.");
    }

    @Test
    void aDocumentHasNoConsentAndMayBeSilent() {
        interview()
                .answer("iv_date", "2006-05-19")
                .answer("iv_mode", "document")
                .asks("resp_role")
                .skips("iv_interp", "iv_private", "elig_adult")
                .answer("resp_role", "ref")
                .doesNotSay("prov", Missing.NA_SOURCE)
                .isMissing("prov", Missing.NA_SOURCE)
                .doesNotSay("left_year", Missing.NA_SOURCE)
                .isMissing("left_year", Missing.NA_SOURCE)
                .worksNothing("prov");
    }

    @Test
    void onlyADocumentMayBeSilent() {
        consented().refuses("prov", new Reply.Without(Missing.NA_SOURCE));
    }

    @Test
    void dontKnowAndPreferNotToSayAreButtonsWhereTheFormAllowsThem() {
        Scenario talk = consented().answer("age_mode", "age");
        assertThat(talk.view("prov").offersDk()).isTrue();
        assertThat(talk.view("sex").offersDk()).isFalse();
        assertThat(talk.view("sex").offersPns()).isTrue();
        assertThat(talk.view("age_years").offersDk()).isTrue();
        assertThat(talk.view("elig_adult").offersPns()).isFalse();
        talk.offers("sex", "1", "2", "oth")
                .doesNotSay("prov", Missing.DK)
                .isMissing("prov", Missing.DK)
                .doesNotSay("age_years", Missing.PNS)
                .isMissing("age_years", Missing.PNS)
                .worksNothing("age")
                .refuses("sex", new Reply.Without(Missing.DK));
    }

    @Test
    void aTypedCodeIsTheSameAsTheButton() {
        consented().answer("age_mode", "age").answer("age_years", "-98").isMissing("age_years", Missing.DK);
        consented().answer("prov", "pns").isMissing("prov", Missing.PNS);
    }

    @Test
    void numbersKeepWithinWhatTheFormAllows() {
        consented()
                .answer("age_mode", "age")
                .refuses("age_years", "17", "Please enter an age from 18 to 105.")
                .refuses("age_years", "thirty", "Please enter a whole number, with digits only.")
                .answer("age_years", "038")
                .holds("age_years", "38")
                .works("age", "38");
        consented().answer("age_mode", "year").answer("birth_year", "1985").works("age", "38");
    }

    @Test
    void refusalsSpeakTheLanguageOfTheSession() {
        consented().answer("age_mode", "age").speaks("ko").refuses("age_years", "1.5", "숫자만 써서 정수로 적어 주십시오.");
        Scenario talk = setUp().speaks("ko");
        talk.refuses("iv_date", "2999-01-01", "앞날의 날짜는 적을 수 없습니다.");
    }

    @Test
    void datesExistInTheCalendar() {
        interview()
                .refuses("iv_date", "2023-02-30", "Please enter a date that exists in the calendar.")
                .refuses("iv_date", "99999-01-01", "Please enter a date that exists in the calendar.")
                .answer("iv_date", "2023-02-28")
                .works("iv_year", "2023");
    }

    @Test
    void anExclusiveAnswerStandsAlone() {
        consented()
                .refuses("fam_abr", "KR none", "This answer cannot be combined with other answers.")
                .answer("fam_abr", "KR US")
                .holds("fam_abr", "KR US");
    }

    @Test
    void theSecondReasonLeavesOutTheFirst() {
        Scenario talk = consented().skips("rs_main2").answer("rs_main1", "jobs").asks("rs_main2");
        assertThat(talk.view("rs_main2").choices())
                .extracting(ChoiceView::code)
                .doesNotContain("jobs")
                .contains("family");
        talk.refuses("rs_main2", "jobs", "This choice is not offered here now. Please choose one of those shown.");
    }

    @Test
    void anAnswerWhoseChoiceIsFilteredAwayWaitsForItsReturn() {
        consented()
                .answer("dest_cons", "KR US")
                .answer("dest_first", "US")
                .answer("dest_when", "cn")
                .answer("dest_cons", "KR")
                .holdsNothing("dest_first")
                .skips("dest_when")
                .answer("dest_cons", "KR US JP")
                .holds("dest_first", "US")
                .holds("dest_when", "cn");
    }

    @Test
    void everySourceGetsItsOwnEntry() {
        consented()
                .skips("src_where")
                .answer("src_used", "voa rfa")
                .asks("src_det[1].src_where", "src_det[2].src_where")
                .skips("src_det[3].src_where")
                .works("src_n", "2")
                .answer("src_used", "none")
                .skips("src_det[1].src_where");
    }

    @Test
    void whatWasSaidAboutASourceStaysWithThatSource() {
        consented()
                .answer("src_used", "voa rfa broker")
                .answer("src_det[1].src_trust", "1")
                .answer("src_det[2].src_trust", "2")
                .answer("src_det[3].src_trust", "3")
                .answer("src_used", "rfa broker")
                .holds("src_det[1].src_trust", "2")
                .holds("src_det[2].src_trust", "3")
                .answer("src_used", "church voa rfa broker")
                .holdsNothing("src_det[1].src_trust")
                .holds("src_det[2].src_trust", "1")
                .holds("src_det[3].src_trust", "2")
                .holds("src_det[4].src_trust", "3");
    }

    @Test
    void rosterLabelsNameTheSourceInBothLanguages() {
        Scenario talk = consented().answer("src_used", "voa");
        List<Row> rows = talk.session().rows("/data/E_info");
        assertThat(rows)
                .filteredOn(Row.RosterEntry.class::isInstance)
                .first()
                .extracting(Row::label)
                .isEqualTo("About this source: Voice of America (VOA)");
        talk.speaks("ko");
        assertThat(talk.session().rows("/data/E_info"))
                .filteredOn(Row.RosterEntry.class::isInstance)
                .first()
                .extracting(Row::label)
                .isEqualTo("이 통로에 대하여: 미국의 소리 방송(VOA)");
        talk.labelled("src_used", "en", talk.speaks("en").view("src_used").label());
    }

    @Test
    void officesAreAddedAndTakenOut() {
        Scenario talk = consented()
                .answer("att_any", "yes")
                .asks("attempt[1].att_who")
                .answer("attempt[1].att_who", "us_mis")
                .adds("attempt")
                .answer("attempt[2].att_who", "rok_mis")
                .adds("attempt")
                .answer("attempt[3].att_who", "unhcr")
                .removes("attempt[2]")
                .skips("attempt[3].att_who")
                .holds("attempt[1].att_who", "us_mis")
                .holds("attempt[2].att_who", "unhcr")
                .removes("attempt[1]")
                .holds("attempt[1].att_who", "unhcr")
                .removes("attempt[1]")
                .skips("attempt[1].att_who")
                .resumed()
                .skips("attempt[1].att_who")
                .adds("attempt")
                .asks("attempt[1].att_who");
        assertThat(talk.session().progress().complete()).isFalse();
    }

    @Test
    void otherOpensAFieldThatCountsNowhere() {
        Scenario talk = consented().skips("edu_oth");
        Progress before = talk.answer("edu", "e3").session().progress();
        talk.answer("edu", "oth").asks("edu_oth");
        assertThat(talk.session().progress()).isEqualTo(before);
        assertThat(talk.session().missing()).extracting(Row.Question::name).doesNotContain("edu_oth");
    }

    @Test
    void progressCountsWhatApplies() {
        Scenario talk = interview();
        assertThat(talk.session().progress()).isEqualTo(new Progress(0, 6));
        talk.answer("iv_mode", "document");
        assertThat(talk.session().progress().answered()).isEqualTo(1);
        assertThat(consented().session().progress().applying()).isGreaterThan(40);
    }

    @Test
    void missingNamesWhatIsRequiredAndSaysNothingOfTheRest() {
        Scenario talk = consented();
        assertThat(talk.session().missing())
                .extracting(Row.Question::name)
                .contains("sex", "src_used")
                .doesNotContain("t_say", "iv_date");
        talk.doesNotSay("sex", Missing.PNS);
        assertThat(talk.session().missing()).extracting(Row.Question::name).doesNotContain("sex");
    }

    @Test
    void theRoadForwardAndBackIsTheSame() {
        InterviewSession session = consented().session();
        session.moveTo(session.current());
        int steps = 0;
        while (session.next().isPresent()) {
            session.moveTo(session.next().get());
            steps++;
        }
        assertThat(session.current()).isEqualTo("/data/L_debrief/db_note");
        while (session.previous().isPresent()) {
            session.moveTo(session.previous().get());
            steps--;
        }
        assertThat(steps).isZero();
        assertThat(session.current()).isEqualTo("/data/A_setup/iv_date");
    }

    @Test
    void anInterviewResumesWhereItStoppedWithWhatItHeld() {
        Scenario talk = consented()
                .answer("src_used", "voa rfa")
                .answer("src_det[2].src_trust", "2", AnswerMark.of(Scope.COMMUNITY))
                .answer("src_used", "rfa")
                .answer("dest_cons", "KR US")
                .answer("dest_first", "US")
                .answer("dest_cons", "KR")
                .answer("att_any", "yes")
                .adds("attempt")
                .answer("attempt[2].att_ctry", "MN")
                .doesNotSay("attempt[2].att_year", Missing.DK)
                .removes("attempt[1]")
                .answer("t_decide", "다른 사람들과 의논했습니다.\n그리고 정했습니다.")
                .goesTo("rs_lang");
        Scenario again = talk.resumed();
        assertThat(again.document()).isEqualTo(talk.document());
        assertThat(again.session().current())
                .isEqualTo(talk.session().current())
                .endsWith("/rs_lang");
        assertThat(again.session().progress()).isEqualTo(talk.session().progress());
        assertThat(again.session().modules()).isEqualTo(talk.session().modules());
        assertThat(again.session().keptAside()).isEmpty();
        again.answer("dest_cons", "KR US").holds("dest_first", "US");
    }

    @Test
    void manyInterviewsRunAtOnceAndNoneHearsAnother() throws Exception {
        Scenario talk = consented()
                .answer("src_used", "voa rfa")
                .answer("src_det[2].src_trust", "2")
                .answer("dest_cons", "KR US")
                .answer("dest_first", "US");
        List<String> expected = talk.document();
        java.util.concurrent.Callable<List<String>> again = () -> talk.resumed().document();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (var document : threads.invokeAll(java.util.Collections.nCopies(100, again))) {
                assertThat(document.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void anEntryWithoutAPlaceIsKeptAside() {
        Entry gone = new Entry.Answered("/data/Z_gone/what", "x", null, AnswerMark.DEFAULT, null);
        InterviewSession session = Scenario.builtInForm().newSession("en");
        session.replay(
                List.of(gone, new Entry.RosterGrew("/data/x"), new Entry.RosterShrank("/data/F_dest/attempt[7]")));
        assertThat(session.keptAside()).hasSize(3).first().isEqualTo(gone);
    }

    @Test
    void aVanishedQuestionTakesNoAnswer() {
        Outcome outcome = interview().session().answer("/data/C_back/sex", Reply.of("1"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.message()).startsWith("This question does not apply"));
    }

    @Test
    void marksAndNotesTravelWithTheAnswer() {
        Scenario talk = consented().answer("src_used", "voa");
        AnswerMark mark = new AnswerMark(Scope.COMMUNITY, AnswerMark.Basis.HEARD, AnswerMark.Certainty.LIKELY, "8");
        Entry.Answered entry = talk.session().annotate(talk.path("src_used"), mark, "said twice");
        assertThat(entry.value()).isEqualTo("voa");
        talk.answer("src_used", "voa rfa");
        assertThat(talk.view("src_used").mark()).isEqualTo(mark);
        assertThat(talk.view("src_used").note()).isEqualTo("said twice");
        assertThat(talk.view("iv_mode").mark().scope()).isEqualTo(Scope.NONE);
    }

    @Test
    void ratingLinesStandInTheirBattery() {
        QuestionView line = consented().view("rs_jobs");
        assertThat(line.section()).isNotNull();
        assertThat(line.section().appearance()).contains("field-list");
        assertThat(line.number()).isEqualTo(1);
        assertThat(line.count()).isEqualTo(14);
    }
}
