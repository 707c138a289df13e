package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.analysis.TestRecords.answer;
import static org.landfall.analysis.TestRecords.missing;
import static org.landfall.analysis.TestRecords.record;
import static org.landfall.analysis.TestRecords.said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.interview.ApprovedInterview;
import org.springframework.beans.factory.annotation.Autowired;

/** How answers become codes. */
@LandfallTest
class VintageDraftTest {
    @Autowired
    FixedTexts fixed;

    @Test
    void anAnswerBecomesTheCodeOfItsBand() {
        var person = codes(record(answer("dest_first", "US"), answer("age_years", "38")));
        assertThat(person).containsEntry("pref_grp", "US").containsEntry("age10", "18-39");
    }

    @Test
    void whatWasNotAnsweredIsNotStated() {
        var person = codes(record(missing("dest_first", "pns"), missing("age_years", "dk")));
        assertThat(person)
                .containsEntry("pref_grp", "ns")
                .containsEntry("age10", "ns")
                .containsEntry("sex", "ns")
                .containsEntry("src.voa", "ns");
    }

    @Test
    void whatIsSaidOfOthersDoesNotCount() {
        var person = codes(record(said("companions", "dest_first", "US"), said("community", "src_used", "voa")));
        assertThat(person).containsEntry("pref_grp", "ns").containsEntry("src.voa", "ns");
    }

    @Test
    void everyOptionOfAMultipleChoiceIsAYesOrNo() {
        var person = codes(record(answer("src_used", "voa def_rok")));
        assertThat(person)
                .containsEntry("src.voa", "yes")
                .containsEntry("src.rfa", "no")
                .containsEntry("bc_us", "yes");
    }

    @Test
    void noneOfTheOptionsIsNo() {
        var person = codes(record(answer("src_used", "none")));
        assertThat(person).containsEntry("src.voa", "no").containsEntry("bc_us", "no");
    }

    @Test
    void aMultipleChoiceWithoutBandsIsTakenOptionByOption() {
        var person = codes(record(answer("rs_notkr", "jobs")));
        assertThat(person)
                .containsEntry("rs_notkr.jobs", "yes")
                .containsEntry("rs_notkr.none", "no")
                .doesNotContainKey("rs_notkr.dk");
        assertThat(codes(record(answer("rs_notkr", "dk")))).containsEntry("rs_notkr.jobs", "ns");
    }

    @Test
    void theInstrumentsOwnNotStatedIsTheOnlyOne() {
        assertThat(codes(record(missing("precedent", "dk")))).containsEntry("precedent", "ns");
        assertThat(codes(record(answer("precedent", "yes")))).containsEntry("precedent", "yes");
        assertThat(codes(record())).containsEntry("precedent", "ns");
    }

    @Test
    void aRosterCountsThePersonOnceWhateverTheNumberOfEntries() {
        var person = codes(record(answer("j_country", "MN"), answer("j_country", "CN"), answer("j_country", "CN")));
        assertThat(person).containsEntry("stay.CN", "yes").containsEntry("stay.MN", "yes");
        assertThat(codes(record(answer("j_country", "TH")))).containsEntry("stay.CN", "no");
    }

    @Test
    void whatNamesAPersonGetsNoColumn() {
        assertThat(codes(record(answer("contact", "a")))).doesNotContainKey("contact");
    }

    @Test
    void theSameOrderHoldsInAllColumns() {
        var draft = new VintageDraft(version -> TestForm.definition(), fixed, false);
        for (int i = 0; i < 400; i++) {
            draft.add(
                    i % 2 == 0
                            ? record(answer("sex", "1"), answer("dest_first", "KR"))
                            : record(answer("sex", "2"), answer("dest_first", "US")));
        }
        var columns = new HashMap<String, byte[]>();
        draft.columns(new Random(3))
                .forEach(column ->
                        columns.put(column.variable().name(), column.codes().get()));
        assertThat(columns.get("sex")).hasSize(400).isEqualTo(columns.get("pref_grp"));
        assertThat(columns.get("sex")).startsWith(columns.get("sex")[0]).isNotEqualTo(alternating());
    }

    private static byte[] alternating() {
        byte[] column = new byte[400];
        for (int i = 0; i < column.length; i++) {
            column[i] = (byte) (i % 2);
        }
        return column;
    }

    private Map<String, String> codes(ApprovedInterview person) {
        var draft = new VintageDraft(version -> TestForm.definition(), fixed, false);
        List.of(person).forEach(draft::add);
        var codes = new HashMap<String, String>();
        draft.columns(new Random(1)).forEach(column -> {
            var variable = column.variable();
            codes.put(
                    variable.name(),
                    variable.codes().get(column.codes().get()[0]).code());
        });
        return codes;
    }
}
