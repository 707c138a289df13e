package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.TestWorkbook;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.CountingRule;
import org.landfall.study.CountingRules;
import org.landfall.study.Study;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A study on a team's own form: nothing is counted until a custodian has said which answer means consent. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
@Transactional
class OwnFormCountedTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    StudyService studies;

    @Autowired
    CountingRules rules;

    @Autowired
    VintageService vintages;

    @Autowired
    VintageCutter cutter;

    @Autowired
    ActingAs acting;

    private final CountingRule agreed = new CountingRule("may_count", Set.of("yes"), null, Set.of());

    @Test
    void withoutARuleNothingIsPreviewedAndWithOneOnlyThoseWhoAgreedAreCounted() {
        Study study = study();
        acting.role(Role.CUSTODIAN, () -> {
            assertThat(vintages.preview(study, false, progress -> {})).isEmpty();
            rules.set(study, agreed);
            assertThat(vintages.counted(study)).contains(agreed);
            assertThat(vintages.preview(study, false, progress -> {})
                            .orElseThrow()
                            .rules())
                    .contains(new CutRule(CutRule.Kind.PERSONS, false, 0, 150, null));
            return study;
        });
    }

    @Test
    void interviewsWithConsentEnterAndThoseWithoutDoNot() {
        var people = new ArrayList<ApprovedInterview>();
        for (int i = 0; i < 300; i++) {
            people.add(TestRecords.own("may_count", i < 149 ? "yes" : "no"));
        }
        var source = TestRecords.source(people::forEach, agreed);
        Study study = study();
        assertThat(enter(study, source)).isEqualTo(149);
        people.add(TestRecords.own("may_count", "yes"));
        assertThat(enter(study, source)).isEqualTo(150);
    }

    private int enter(Study study, VintageCutter.Source source) {
        return cutter.preview(study, false, Instant.parse("2026-03-02T10:00:00Z"), source, progress -> {})
                .tally()
                .enter();
    }

    private Study study() {
        String formId = "own_" + UUID.randomUUID().toString().replace("-", "");
        byte[] workbook = TestWorkbook.empty()
                .sheet("settings", "form_title|form_id|version", "Returns|" + formId + "|1")
                .sheet("choices", "list_name|name|label", "yn|yes|Yes", "yn|no|No")
                .sheet("survey", "type|name|label", "select_one yn|may_count|May we count your answers?")
                .bytes();
        return acting.role(Role.CUSTODIAN, () -> {
            var id = ((Import.Stored) instruments.importWorkbook(workbook)).id();
            publishing.confirm(id, Map.of("may_count", DisclosureClass.NON_SENSITIVE));
            publishing.publish(id, "The team asked for it");
            return ((StudyOutcome.Begun) studies.begin("Own " + formId.substring(0, 20), formId)).study();
        });
    }
}
