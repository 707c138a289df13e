package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.interview.engine.Scenario.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.interview.engine.Happening.Rest;

/** What happens in a talk besides answers: it survives the journal, and the parts and the clock follow from it. */
class TalkTest {
    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");
    private static final String SOMEWHERE = "/data/D_journey/arranger";

    private final List<Entry> journal = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    private static Scenario consented() {
        return interview()
                .answer("iv_date", "2023-05-19")
                .answer("iv_mode", "person")
                .answer("resp_role", "ref")
                .answer("iv_interp", "none")
                .answer("iv_private", "yes")
                .answer("elig_adult", "yes")
                .answer("c_teach", "skip_stop withdraw who_sees")
                .answer("c_part", "yes");
    }

    @Test
    void whatHappenedComesBackFromItsBytes() {
        List<Happening> all = List.of(
                new Happening.Paused(TEN),
                new Happening.Resumed(TEN.plusSeconds(60)),
                new Happening.Distress(2, TEN),
                new Happening.Spoke("ko"),
                new Happening.NotUnderstood(),
                new Happening.NotTaughtBack(),
                new Happening.RestOffered(Rest.BEFORE),
                new Happening.Stopped(TEN),
                new Happening.Parted(TEN));
        assertThat(all).allSatisfy(what -> {
            Entry entry = new Entry.Happened(SOMEWHERE, what);
            assertThat(EntryCodec.decode(EntryCodec.encode(entry))).isEqualTo(entry);
        });
    }

    @Test
    void aPauseStopsTheClockAndIsKeptWithItsLength() {
        at(0, new Happening.Spoke("ko"));
        at(5, new Happening.Paused(TEN.plus(minutes(5))));
        at(12, new Happening.Resumed(TEN.plus(minutes(12))));
        at(14, new Happening.NotUnderstood());
        Talk talk = talk(14);
        assertThat(talk.pauses()).containsExactly(minutes(7));
        assertThat(talk.lasted(TEN.plus(minutes(14)))).isEqualTo(minutes(7));
        assertThat(talk.lasted(TEN.plus(minutes(15)))).isEqualTo(minutes(8));
    }

    @Test
    void whatIsWrittenAfterThePersonWentIsNoTalk() {
        at(0, new Happening.NotUnderstood());
        at(5, new Happening.Parted(TEN.plus(minutes(5))));
        at(9, new Happening.Spoke("ko"));
        Talk talk = talk(9);
        assertThat(talk.parted()).contains(TEN.plus(minutes(5)));
        assertThat(talk.lasted(TEN.plus(minutes(30)))).isEqualTo(minutes(5));
        talk.take(new Entry.Happened(SOMEWHERE, new Happening.Paused(TEN.plus(minutes(31)))));
        talk.take(new Entry.Happened(SOMEWHERE, new Happening.Resumed(TEN.plus(minutes(32)))));
        assertThat(talk.lasted(TEN.plus(minutes(40)))).isEqualTo(minutes(5));
    }

    @Test
    void aTalkThatWasLeftRestingIsFoundResting() {
        at(0, new Happening.Paused(TEN));
        Talk talk = talk(90);
        assertThat(talk.pausedSince()).contains(TEN);
        assertThat(talk.lasted(TEN.plus(minutes(95)))).isEqualTo(Duration.ZERO);
        talk.take(new Entry.Happened(SOMEWHERE, new Happening.Resumed(TEN.plus(minutes(95)))));
        assertThat(talk.paused()).isFalse();
        assertThat(talk.lasted(TEN.plus(minutes(96)))).isEqualTo(minutes(1));
    }

    @Test
    void aClosedLidIsNoTalk() {
        at(0, new Happening.NotUnderstood());
        at(600, new Happening.NotUnderstood());
        assertThat(talk(600).lasted(TEN.plus(minutes(600)))).isEqualTo(minutes(10));
    }

    @Test
    void distressStaysWithItsQuestionAndShutsThePartAboutHarmForThisSittingOnly() {
        at(0, new Happening.Distress(1, TEN));
        assertThat(talk(0).spared(TEN)).isFalse();
        at(1, new Happening.Distress(2, TEN.plus(minutes(1))));
        at(30, new Happening.Distress(0, TEN.plus(minutes(30))));
        Talk talk = talk(30);
        assertThat(talk.happened())
                .contains(new Entry.Happened(SOMEWHERE, new Happening.Distress(2, TEN.plus(minutes(1)))));
        assertThat(talk.distress()).isZero();
        assertThat(talk.spared(TEN.plus(minutes(40)))).isTrue();
        assertThat(talk.spared(TEN.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void whatWasNotUnderstoodIsCountedForItsQuestion() {
        at(0, new Happening.NotUnderstood());
        at(1, new Happening.NotUnderstood());
        assertThat(talk(1).notUnderstood(SOMEWHERE)).isEqualTo(2);
        assertThat(talk(1).notUnderstood("/data/D_journey/left_year")).isZero();
    }

    @Test
    void aPartThatIsLeftOutIsNotARefusalToAnswer() {
        Scenario talk = consented().answer("now_ctry", "KR").leavesOutThePartOf("now_work");
        assertThat(talk.documented("now_work")).isEqualTo(Missing.NA_MODULE);
        assertThat(talk.documented("now_ctry")).isNull();
        assertThat(talk.stateOf("I_now")).isEqualTo(ModuleState.State.SPARED);
        assertThat(talk.session().missing()).noneMatch(row -> row.path().contains("/I_now/"));
        talk.holds("now_ctry", "KR");
    }

    @Test
    void aPartAboutHarmThatIsLeftOutTakesItsDetailsAlong() {
        Scenario talk = consented().leavesOutThePartOf("inc_gate").resumed();
        assertThat(talk.documented("inc_gate")).isEqualTo(Missing.NA_MODULE);
        assertThat(talk.documented("inc_types")).isEqualTo(Missing.NA_MODULE);
        assertThat(talk.documented("ki_role")).isEqualTo(Missing.NA_SKIP);
        talk.answer("inc_gate", "now").asks("inc_types");
    }

    @Test
    void whatAStoppedTalkNeverReachedEndedBefore() {
        Scenario talk = consented().doesNotSay("inc_gate", Missing.NA_END);
        assertThat(talk.documented("inc_types")).isEqualTo(Missing.NA_END);
        assertThat(talk.documented("ki_role")).isEqualTo(Missing.NA_SKIP);
    }

    @Test
    void aRelativeAsInterpreterShowsNoQuestionAboutHarm() {
        consented().asks("inc_gate").answer("iv_interp", "family").skips("inc_gate", "inc_types");
        consented().answer("iv_private", "no").skips("inc_gate");
    }

    @Test
    void thePartsSayWhatTheyAreFor() {
        assertThat(consented().session().modules())
                .filteredOn(module -> module.looks("opening") || module.looks("closing"))
                .extracting(ModuleState::name)
                .containsExactly("A_setup", "B_consent", "K_close");
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private void at(int minute, Happening what) {
        journal.add(new Entry.Happened(SOMEWHERE, what));
        times.add(TEN.plus(minutes(minute)));
    }

    private Talk talk(int minute) {
        return Talk.of(journal, times, TEN.plus(minutes(minute)));
    }
}
