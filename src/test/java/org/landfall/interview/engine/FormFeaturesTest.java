package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.landfall.interview.engine.Scenario.interview;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.TestWorkbook;
import org.landfall.interview.engine.QuestionView.Type;

/** Each type and each feature of a form by itself. Columns as in {@link TestWorkbook#form()}. */
class FormFeaturesTest {
    private static final TestWorkbook TEXT = TestWorkbook.form().row("text|q|What?|무엇?");

    @Test
    void everyTypeIsTold() {
        Scenario talk = interview(TestWorkbook.form()
                .row("text|a|A|")
                .row("note|b|B|")
                .row("integer|c|C|")
                .row("decimal|d|D|")
                .row("date|e|E|")
                .row("select_one yn|f|F|")
                .row("select_multiple yn|g|G|")
                .with("parameters", "start=0 end=1 step=0.5", "range|h|H"));
        assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h"))
                .extracting(name -> talk.view(name).type())
                .containsExactly(
                        Type.TEXT,
                        Type.NOTE,
                        Type.INTEGER,
                        Type.DECIMAL,
                        Type.DATE,
                        Type.SELECT_ONE,
                        Type.SELECT_MULTIPLE,
                        Type.RANGE);
        assertThat(talk.view("h").range())
                .isEqualTo(new QuestionView.Range(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.5")));
        talk.answer("h", "0.50").holds("h", "0.5");
        talk.refuses("h", Reply.of("0.3"));
        talk.refuses("h", Reply.of("2"));
        talk.refuses("b", Reply.of("x"));
    }

    @Test
    void decimalsAreCanonical() {
        Scenario talk = interview(TestWorkbook.form().row("decimal|d|D|"));
        talk.answer("d", "1.50")
                .holds("d", "1.5")
                .answer("d", "-0.0")
                .holds("d", "0")
                .answer("d", "12")
                .holds("d", "12");
        for (String bad : List.of("1e309", "NaN", "Infinity", "1,5", "0x10", "١٢")) {
            talk.refuses("d", bad, "Please enter a number, with a point before the decimals.");
        }
    }

    @Test
    void wholeNumbersHaveBounds() {
        Scenario talk = interview(TestWorkbook.form().row("integer|i|I|"));
        talk.answer("i", "-0").holds("i", "0").answer("i", "999999999").holds("i", "999999999");
        for (String bad : List.of("99999999999", "1.0", "--1", "1 2")) {
            talk.refuses("i", bad, "Please enter a whole number, with digits only.");
        }
    }

    @Test
    void textKeepsWhatWasSaidAndNothingElse() {
        interview(TEXT)
                .answer("q", "  <b>bold</b> & \"quotes\" =1+1 ${0} \u202E \uD83D\uDE00\r\nnext\u000Bline\u0000  ")
                .holds("q", "<b>bold</b> & \"quotes\" =1+1 ${0} \u202E \uD83D\uDE00\nnext\nline")
                .answer("q", "\u1112\u1161\u11AB\u1100\u1173\u11AF")
                .holds("q", "한글")
                .refuses(
                        "q",
                        "half \uD83D",
                        "This text contains damaged characters and cannot be stored. Type it again or paste it from another source.")
                .refuses("q", Reply.of("x".repeat(100_001)))
                .answer("q", "x".repeat(100_000))
                .answer("q", "   ")
                .holdsNothing("q");
    }

    @Test
    void anAnswerShownInALabelIsNeverTakenForAPlaceholder() {
        interview(TestWorkbook.form().row("text|q|What?|").row("note|n|You said ${q}, yes?|당신은 ${q}"))
                .answer("q", "${0} ${1} \\1 $1")
                .labelled("n", "en", "You said ${0} ${1} \\1 $1, yes?")
                .labelled("n", "ko", "당신은 ${0} ${1} \\1 $1");
    }

    /** The second refers back, which only a matcher that tries and tries again can follow: it is stopped. */
    @Test
    void aPatternMadeToHangAnswersAtOnce() {
        atOnce("^(.*a){20}$", "a".repeat(19) + "b".repeat(2_000), "a".repeat(20));
        atOnce("^(.*?a){20}\\1$", "a".repeat(2_000) + "b", "a".repeat(21));
    }

    private static void atOnce(String pattern, String endless, String fitting) {
        Scenario talk = interview(TestWorkbook.form().row("text|q|What?|||regex(., '" + pattern + "')|Not this.|"));
        long start = System.nanoTime();
        talk.refuses("q", endless, "Not this.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        talk.answer("q", fitting).holds("q", fitting);
    }

    @Test
    void constraintMessagesSpeakBothLanguages() {
        interview(TestWorkbook.form().row("integer|i|I|||. < 5|Below five.|다섯보다 작게."))
                .refuses("i", "9", "Below five.")
                .speaks("ko")
                .refuses("i", "9", "다섯보다 작게.");
        interview(TestWorkbook.form().row("integer|i|I|||. < 5"))
                .refuses("i", "9", "This answer does not fit. Please check it.");
    }

    @Test
    void whatBecomesIrrelevantIsKeptButNotUsed() {
        Scenario talk = interview(TestWorkbook.form()
                .row("select_one yn|more|More?|")
                .row("text|detail|Detail|| ${more} = 'yes'")
                .with("calculation", "if(${detail} != '', 'something', 'nothing')", "calculate|said"));
        talk.answer("more", "yes")
                .answer("detail", "a lot")
                .works("said", "something")
                .answer("more", "no")
                .skips("detail")
                .works("said", "nothing")
                .worksNothing("detail")
                .answer("more", "yes")
                .holds("detail", "a lot")
                .works("said", "something");
    }

    @Test
    void choicesFollowOtherColumnsOfTheirSheet() {
        Scenario talk = interview(TestWorkbook.form()
                .sheet(
                        "choices",
                        "list_name|name|label::English (en)|label::한국어 (ko)|region",
                        "region|n|North|북",
                        "region|s|South|남",
                        "town|a|Ada|에이|n",
                        "town|b|Bex|비|n",
                        "town|c|Cor|시|s",
                        "town|dk|Don't know|모름|s")
                .row("select_one region|where|Where?|")
                .with("choice_filter", "region = ${where}", "select_multiple town|towns|Towns?"));
        talk.answer("where", "n")
                .offers("towns", "a", "b")
                .answer("towns", "b a b")
                .holds("towns", "b a")
                .answer("where", "s")
                .offers("towns", "c")
                .holdsNothing("towns");
        assertThat(talk.view("towns").offersDk()).isTrue();
        talk.answer("where", "n").holds("towns", "b a");
    }

    @Test
    void rostersStandInRosters() {
        Scenario talk = interview(TestWorkbook.form()
                .row("begin_repeat|person|Person|")
                .row("text|name|Name|")
                .row("begin_repeat|trip|Trip of ${name}|")
                .row("text|place|Place|")
                .with("calculation", "concat(${name}, '-', ${place})", "calculate|both")
                .row("end_repeat|trip")
                .row("end_repeat|person"));
        talk.answer("person[1].name", "A").answer("person[1].trip[1].place", "x");
        talk.session().addEntry("/data/person[1]/trip");
        talk.session().addEntry("/data/person");
        talk.answer("person[2].name", "B")
                .answer("person[2].trip[1].place", "y")
                .answer("person[1].trip[2].place", "z");
        assertThat(talk.session().value("/data/person[1]/trip[2]/both")).contains("A-z");
        assertThat(talk.session().value("/data/person[2]/trip[1]/both")).contains("B-y");
        assertThat(talk.session().rows("/data/person"))
                .filteredOn(Row.RosterEntry.class::isInstance)
                .extracting(Row::label)
                .contains("Trip of A", "Trip of B");
        talk.session().removeEntry("/data/person[1]");
        assertThat(talk.session().value("/data/person[1]/trip[1]/both")).contains("B-y");
        assertThat(talk.session().value("/data/person[2]/trip[1]/both")).isEmpty();
    }

    @Test
    void twoHundredEntriesAreThereAndAMillionAreRefusedWithASentence() {
        Scenario talk = interview(TestWorkbook.form()
                .row("integer|n|How many?|")
                .with("repeat_count", "${n}", "begin_repeat|r|R")
                .row("text|q|Q|")
                .row("end_repeat|r"));
        talk.answer("n", "200")
                .asks("r[200].q")
                .refuses(
                        "n",
                        "1000000",
                        "That asks for too many entries: a list can have at most 500, and all lists of an interview"
                                + " together 2,000. Please enter a smaller number.")
                .holds("n", "200")
                .skips("r[201].q")
                .answer("n", "2")
                .skips("r[3].q");
    }

    @Test
    void aNumberThatIsOnlyWorkedOutGivesNoMoreEntriesThanFit() {
        interview(TestWorkbook.form()
                        .with("calculation", "1000000", "calculate|n|")
                        .with("repeat_count", "${n}", "begin_repeat|r|R")
                        .row("text|q|Q|")
                        .row("end_repeat|r"))
                .asks("r[500].q")
                .skips("r[501].q");
    }

    @Test
    void aCountMayBeAnyExpression() {
        interview(TestWorkbook.form()
                        .row("integer|n|How many?|")
                        .with("repeat_count", "${n} * 2", "begin_repeat|r|R")
                        .row("text|q|Q|")
                        .row("end_repeat|r"))
                .skips("r[1].q")
                .answer("n", "2")
                .asks("r[4].q")
                .skips("r[5].q");
    }

    @Test
    void questionsOutsideGroupsFormAModuleOfTheirOwn() {
        InterviewSession session = interview(TEXT).session();
        assertThat(session.modules()).extracting(ModuleState::path).containsExactly("/data");
        assertThat(session.modules().getFirst().label()).isEqualTo("A test");
        assertThat(session.moduleOf("/data/q")).isEqualTo("/data");
    }

    @Test
    void languagesAreCodes() {
        InterviewSession session = interview(TEXT).session();
        assertThat(session.languages()).containsExactly("en", "ko");
        session.speak("fr");
        assertThat(session.language()).isEqualTo("en");
        session.speak("ko");
        assertThat(session.question("/data/q").label()).isEqualTo("무엇?");
        assertThat(session.question("/data/q").label("en")).isEqualTo("What?");
    }

    @Test
    void hintsAreThereWhereTheFormHasThem() {
        Scenario talk = interview(TestWorkbook.form()
                .with("hint::English (en)", "A hint", "text|q|What?")
                .row("text|r|And?|"));
        assertThat(talk.view("q").hint("en")).isEqualTo("A hint");
        assertThat(talk.view("r").hint("en")).isNull();
    }

    @Test
    void strangePathsAreRefusedNotResolved() {
        InterviewSession session = interview(TEXT).session();
        for (String path : List.of(
                "",
                "/",
                "/data/q/",
                "/data/../q",
                "/data/q[0]",
                "/data/q[1][2]",
                "/data/" + "x".repeat(5_000),
                "/data/q\u0000")) {
            assertThat(session.answer(path, Reply.of("x"))).isInstanceOf(Outcome.Refused.class);
            assertThat(session.asks(path)).isFalse();
            assertThat(session.removeEntry(path)).isInstanceOf(Outcome.Refused.class);
            assertThatThrownBy(() -> session.question(path)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.addEntry(path)).isInstanceOf(IllegalArgumentException.class);
            session.replay(List.of(
                    new Entry.Answered(path, "x", null, AnswerMark.DEFAULT, null),
                    new Entry.RosterGrew(path),
                    new Entry.RosterShrank(path)));
        }
        assertThat(session.document()).isEmpty();
        assertThat(session.keptAside()).hasSize(24);
    }

    @Test
    void replayTakesWhatWasAcceptedEvenIfRulesSayNoToday() {
        TestWorkbook form = TestWorkbook.form().row("date|d|D|||. <= today()").row("integer|i|I|");
        InterviewSession session = interview(form).session();
        Entry.Answered tomorrow = new Entry.Answered("/data/d", "2999-01-01", null, AnswerMark.DEFAULT, null);
        Entry.Answered wrong = new Entry.Answered("/data/i", "many", null, AnswerMark.DEFAULT, null);
        session.replay(List.of(tomorrow, wrong));
        assertThat(session.question("/data/d").value()).isEqualTo("2999-01-01");
        assertThat(session.keptAside()).containsExactly(wrong);
    }

    @Test
    void aChoiceOfAnotherVersionIsKeptAside() {
        InterviewSession session =
                interview(TestWorkbook.form().row("select_one yn|q|Q|")).session();
        Entry.Answered other = new Entry.Answered("/data/q", "maybe", null, AnswerMark.DEFAULT, null);
        session.replay(List.of(other));
        assertThat(session.keptAside()).containsExactly(other);
        assertThat(session.question("/data/q").value()).isNull();
    }

    @Test
    void journalEntriesSurviveTheirBytes() {
        AnswerMark mark = new AnswerMark(
                AnswerMark.Scope.COMPANIONS, AnswerMark.Basis.TALK, AnswerMark.Certainty.ESTIMATE, "§ 5");
        for (Entry entry : List.of(
                new Entry.Answered("/data/q", "한글 \"x\"\n", null, mark, "note"),
                new Entry.Answered("/data/q", null, Missing.NA_SOURCE, AnswerMark.DEFAULT, null),
                new Entry.Answered("/data/q", null, null, AnswerMark.DEFAULT, null),
                new Entry.Moved("/data/q"),
                new Entry.RosterGrew("/data/r"),
                new Entry.RosterShrank("/data/r[2]"))) {
            assertThat(EntryCodec.decode(EntryCodec.encode(entry))).isEqualTo(entry);
        }
        for (String bad : List.of(
                "",
                "x",
                "{}",
                "{\"v\":2,\"t\":\"m\",\"p\":\"/\"}",
                "{\"v\":1,\"t\":\"z\",\"p\":\"/\"}",
                "{\"v\":1,\"t\":\"m\"}")) {
            assertThatThrownBy(() -> EntryCodec.decode(bad.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause();
        }
    }

    @Test
    void anEntryIsSmall() {
        byte[] bytes = EntryCodec.encode(new Entry.Answered("/data/A/q", "yes", null, AnswerMark.DEFAULT, null));
        assertThat(bytes.length).isCloseTo(44, within(12));
    }

    @Test
    void timesMomentsAndConfirmationsAreAnsweredAndComeBack() {
        TestWorkbook form = TestWorkbook.form()
                .row("time|t|T")
                .row("dateTime|m|M")
                .row("acknowledge|ok|OK?")
                .with("calculation", "if(${ok} = 'OK', format-date-time(${m}, '%H:%M'), '-')", "calculate|seen")
                .row("note|n|At ${seen}");
        Scenario talk = interview(form)
                .answer("t", "14:05")
                .answer("m", "2026-11-23T09:30")
                .answer("ok", "OK");

        InterviewSession again = interview(form).session();
        again.replay(talk.journal());

        assertThat(again.question("/data/t").value()).isEqualTo("14:05");
        assertThat(again.question("/data/m").value()).isEqualTo("2026-11-23T09:30");
        assertThat(again.question("/data/ok").value()).isEqualTo("OK");
        assertThat(again.question("/data/n").label()).isEqualTo("At 09:30");
    }

    @Test
    void whatIsNoTimeIsRefusedWithASentence() {
        Scenario talk = interview(TestWorkbook.form().row("time|t|T").row("acknowledge|ok|OK?"));
        talk.refuses("t", "half past two", "Please enter a time of day, such as 14:05.")
                .refuses("ok", "maybe", "This choice is not offered here now. Please choose one of those shown.");
    }
}
