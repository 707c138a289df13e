package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.landfall.analysis.TestRecords.people;
import static org.landfall.analysis.TestRecords.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.analysis.CutOutcome.Cut;
import org.landfall.analysis.CutOutcome.TooFewNew;
import org.landfall.analysis.CutOutcome.TooFewPersons;
import org.landfall.analysis.CutOutcome.TooSoon;
import org.landfall.analysis.engine.Parts;
import org.landfall.crypto.Place;
import org.landfall.crypto.SealBrokenException;
import org.landfall.crypto.VintageKeys;
import org.landfall.disclosure.CellId;
import org.landfall.interview.ApprovedInterview;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The rules for a new vintage, on the real database. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
@Transactional
class CutTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Study study = new Study(new StudyId(UUID.randomUUID()), "CUT", "Test", "test");

    @Autowired
    VintageCutter cutter;

    @Autowired
    VintageStore vintages;

    @Autowired
    VintageSealing sealing;

    @Autowired
    VintageKeys keys;

    @Autowired
    TestVintages made;

    @Autowired
    JdbcClient sql;

    @Autowired
    People people;

    @BeforeEach
    void everybodyWorksInTheStudy() {
        people.asSystem(() -> sql.sql("insert into study.study (id, code, name, form_id) values (?, ?, 'Test', 'test')")
                .params(
                        study.id().value(),
                        "C" + study.id().toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .update());
    }

    @Test
    void fewerThan150PeopleMakeNoVintage() {
        assertThat(cut(NOW, people(149, 1))).isEqualTo(new TooFewPersons(149, 150));
        assertThat(vintages.last(study.id())).isEmpty();
    }

    @Test
    void theSecondVintageOfAYearCountsOn() {
        var first = (Cut) cut(NOW, people(200, 1));
        var second = (Cut) cut(NOW.plus(Duration.ofDays(100)), people(300, 2));
        assertThat(first.vintage().label()).isEqualTo("2026-1");
        assertThat(second.vintage().label()).isEqualTo("2026-2");
    }

    @Test
    void aVintageRestsFor90Days() {
        cut(NOW, people(200, 1));
        assertThat(cut(NOW.plus(Duration.ofDays(89)), people(300, 2)))
                .isEqualTo(new TooSoon(LocalDate.of(2026, 5, 31)));
        assertThat(cut(NOW.plus(Duration.ofDays(90)), people(300, 2))).isInstanceOf(Cut.class);
    }

    @Test
    void oneMoreRecordMakesNoNewVintage() {
        var people = people(400, 1);
        cut(NOW, people);
        var later = new ArrayList<>(people);
        later.addAll(people(79, 2));
        assertThat(cut(NOW.plus(Duration.ofDays(100)), later)).isEqualTo(new TooFewNew(79, 96));
        later.addAll(people(40, 3));
        assertThat(cut(NOW.plus(Duration.ofDays(100)), later)).isInstanceOf(Cut.class);
    }

    @Test
    void aChangedRecordCountsAsNew() {
        var people = people(200, 1);
        cut(NOW, people);
        var changed = new ArrayList<ApprovedInterview>();
        for (int i = 0; i < people.size(); i++) {
            var old = people.get(i);
            changed.add(
                    i < 50
                            ? new ApprovedInterview(
                                    old.id(),
                                    old.instrument(),
                                    old.collectedOn(),
                                    false,
                                    true,
                                    old.state() + 1,
                                    old.answers())
                            : old);
        }
        assertThat(cut(NOW.plus(Duration.ofDays(100)), changed)).isInstanceOf(Cut.class);
    }

    @Test
    void theNumberOfPeopleThatIsToldIsANoisyOne() {
        var vintage = ((Cut) cut(NOW, people(600, 1))).vintage();
        assertThat(vintage.parameters().sigma()).isEqualTo(4);
        assertThat(vintage.noisyPersons()).isBetween(600 - 36, 600 + 36);
    }

    @Test
    void howManyStayedOutIsToldNoisy() {
        var records = new ArrayList<>(people(200, 1));
        for (int i = 0; i < 100; i++) {
            records.add(TestRecords.record(TestRecords.LONG_AGO, false, "no", "self"));
        }
        var vintage = ((Cut) cut(NOW, records)).vintage();
        assertThat(vintage.leftOut()).isNotNull().satisfies(left -> {
            assertThat(left.noConsent()).isEqualTo(100 + noise(vintage, "no_consent"));
            assertThat(left.waiting()).isEqualTo(noise(vintage, "waiting"));
            assertThat(left.others()).isEqualTo(noise(vintage, "others"));
            assertThat(left.refused()).isEqualTo(40 + noise(vintage, "refused"));
            assertThat(left.erased()).isEqualTo(7 + noise(vintage, "erased"));
        });
        assertThat(people.asSystem(() -> vintages.find(vintage.id()))).contains(vintage);
    }

    /** Of a cell of its own for each reason. */
    private int noise(Vintage vintage, String why) {
        var cell = new CellId(vintage.studyCode(), vintage.label(), Map.of("#left", why));
        return vintage.parameters().noise().draw(keys.open(vintage.id().value())::cellMac, cell);
    }

    @Test
    void whatIsSaidOfTheTalksStaysWithTheVintage() {
        var vintage = ((Cut) cut(NOW, people(200, 1))).vintage();
        assertThat(people.asSystem(() -> vintages.find(vintage.id())))
                .map(Vintage::fieldwork)
                .contains(TestVintages.FIELDWORK);
    }

    @Test
    void nothingButSealedBytesIsStoredOfARecord() {
        var people = people(200, 1);
        var vintage = ((Cut) cut(NOW, people)).vintage();
        var columns = sql.sql("select sealed from analysis.vintage_column where vintage = ?")
                .param(vintage.id().value())
                .query(byte[].class)
                .list();
        assertThat(columns).hasSize(12).allSatisfy(column -> {
            assertThat(column.length).isGreaterThan(200);
            assertThat(mostFrequentByte(column)).isLessThan(column.length / 10);
        });
    }

    @Test
    void aColumnOfBeforeIsReadAndNoneIsTakenForTheOtherKind() {
        var vintage = ((Cut) cut(NOW, people(200, 1))).vintage();
        byte[] codes = new byte[200];
        codes[7] = 1;
        keep(vintage, "before", codes, "vintage-column", false);
        keep(vintage, "said to be packed", codes, "vintage-column", true);
        keep(vintage, "said to be of before", codes, "vintage-packed", false);

        assertThat(columns(vintage, "before")).isEqualTo(codes);
        for (String altered : List.of("said to be packed", "said to be of before")) {
            assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> columns(vintage, altered));
        }
    }

    private byte[] columns(Vintage vintage, String name) {
        return people.asSystem(() -> sealing.columns(
                        keys.open(vintage.id().value()),
                        vintage,
                        vintages.variables(vintage.id()).stream()
                                .filter(one -> one.name().equals(name))
                                .toList()))
                .getFirst()
                .unpack();
    }

    private void keep(Vintage vintage, String name, byte[] codes, String place, boolean packed) {
        var key = keys.open(vintage.id().value());
        var id = vintage.id().value();
        people.asSystem(() -> sql.sql("""
                        insert into analysis.vintage_variable
                            (vintage, name, position, question, kind, label, made, codes, sources)
                        select vintage, ?, position + 100, question, kind, label, made, codes, sources
                          from analysis.vintage_variable where vintage = ? limit 1""").params(name, id).update());
        byte[] sealed = Parts.seal(
                codes,
                (part, bytes) -> key.seal(new Place(place, study.id().toString(), id, name + " " + part, 0), bytes));
        people.asSystem(() -> sql.sql(
                        "insert into analysis.vintage_column (vintage, variable, sealed, packed) values (?, ?, ?, ?)")
                .params(id, name, sealed, packed)
                .update());
    }

    private CutOutcome cut(Instant now, List<ApprovedInterview> records) {
        return people.asSystem(
                () -> cutter.cut(study, false, now, made.signing(study), source(records), progress -> {}));
    }

    private static int mostFrequentByte(byte[] bytes) {
        int[] seen = new int[256];
        int most = 0;
        for (byte b : bytes) {
            most = Math.max(most, ++seen[b & 0xff]);
        }
        return most;
    }
}
