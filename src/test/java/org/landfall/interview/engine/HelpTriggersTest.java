package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** After which answers help is offered once more, and what may be noted of it. */
class HelpTriggersTest {
    @Test
    void eachOfTheAnswersCallsForHelpAndOthersDoNot() {
        assertThat(HelpTriggers.calls("arranger", "forced")).isTrue();
        assertThat(HelpTriggers.calls("arranger", "broker")).isFalse();
        assertThat(HelpTriggers.calls("att_out", "handed")).isTrue();
        assertThat(HelpTriggers.calls("cl_feel", "bad")).isTrue();
        assertThat(HelpTriggers.calls("cl_feel", "heavy")).isFalse();
        assertThat(HelpTriggers.calls("inc_types", "arrest refoul")).isTrue();
        assertThat(HelpTriggers.calls("inc_types", "none")).isFalse();
        assertThat(HelpTriggers.calls("inc_types", "")).isFalse();
        assertThat(HelpTriggers.calls("sex", "forced")).isFalse();
    }

    @Test
    void nothingIsArrangedWithoutAYesToThatOneBody() {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        assertThatThrownBy(() -> new Happening.Referred("Open Door", Referral.ARRANGED, false, now))
                .isInstanceOf(IllegalArgumentException.class);
        Entry arranged = new Entry.Happened(
                "/data/K_close/cl_refer", new Happening.Referred("Open Door", Referral.ARRANGED, true, now));
        assertThat(EntryCodec.decode(EntryCodec.encode(arranged))).isEqualTo(arranged);
        Entry offered = new Entry.Happened("/data/K_close/cl_feel", new Happening.HelpOffered("cl_feel"));
        assertThat(EntryCodec.decode(EntryCodec.encode(offered))).isEqualTo(offered);
    }
}
