package org.landfall.instrument;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.instrument.files.ListFile;
import org.landfall.instrument.files.NeededFile;
import org.landfall.instrument.xlsform.FormPackage;
import org.landfall.instrument.xlsform.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files beside a form: brought in with it or added to a draft, fixed with the version, handed on to the next. */
@LandfallTest
class FormFileServiceTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    FormFileService files;

    @Autowired
    PublishingService publishing;

    @Autowired
    StudioService studio;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient database;

    private final String formId = "files_" + UUID.randomUUID().toString().replace("-", "");

    private byte[] form(String version) {
        return TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "Files|" + formId + "|" + version)
                .sheet("choices", "list_name|name|label|image", "yn|yes|Yes|yes.png", "yn|no|No|")
                .sheet(
                        "survey",
                        "type|name|label|disclosure|calculation",
                        "select_one_from_file towns.csv|town|Town|non sensitive|",
                        "select_one yn|happy|Happy?|non sensitive|",
                        "calculate|people|||pulldata('people', 'number', 'name', ${town})")
                .bytes();
    }

    private Import bringIn(byte[] bytes) {
        return acting.role(Role.RESEARCHER, () -> instruments.importWorkbook(bytes));
    }

    private InstrumentVersionId stored(byte[] bytes) {
        return ((Import.Stored) bringIn(bytes)).id();
    }

    private FileOutcome add(InstrumentVersionId id, String name, String text) {
        return add(id, name, text.getBytes(UTF_8));
    }

    private FileOutcome add(InstrumentVersionId id, String name, byte[] bytes) {
        return acting.role(Role.RESEARCHER, () -> files.add(id, name, bytes));
    }

    private Map<String, Boolean> there(InstrumentVersionId id) {
        return acting.role(Role.RESEARCHER, () -> files.states(id)).stream()
                .collect(Collectors.toMap(FileState::name, state -> !state.missing()));
    }

    private Publication publish(InstrumentVersionId id) {
        return acting.role(Role.CUSTODIAN, () -> publishing.publish(id, "For the test"));
    }

    private String hash(InstrumentVersionId id) {
        return acting.role(
                Role.RESEARCHER, () -> studio.version(id).orElseThrow().hash());
    }

    private void refused(InstrumentVersionId id, String name, byte[] bytes, int row, String key) {
        long start = worked();
        assertThat(add(id, name, bytes))
                .isInstanceOfSatisfying(
                        FileOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::sheet, Problem::row, Problem::key)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                        name, row, "instrument.problem.file." + key)));
        assertThat(Duration.ofNanos(worked() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(there(id)).doesNotContainValue(true);
    }

    @Test
    void aFormSaysWhichFilesItNeedsAndWho() {
        List<FileState> states = acting.role(Role.RESEARCHER, () -> files.states(stored(form("1"))));
        assertThat(states)
                .extracting(FileState::name, FileState::use, FileState::usedBy, FileState::missing)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("towns.csv", NeededFile.Use.CHOICES, List.of("town"), true),
                        org.assertj.core.groups.Tuple.tuple(
                                "people.csv", NeededFile.Use.LOOKUP, List.of("people"), true),
                        org.assertj.core.groups.Tuple.tuple("yes.png", NeededFile.Use.MEDIA, List.of("yn"), true));
    }

    @Test
    void aVersionWithoutTheChoicesOfAQuestionIsNotPublishedAndOneWithoutPicturesIs() {
        InstrumentVersionId id = stored(form("1"));
        assertThat(publish(id)).isEqualTo(new Publication.MissingLists(List.of("towns.csv")));
        String before = hash(id);
        assertThat(add(id, "towns.csv", "name,label\na,A\nb,B\n")).isEqualTo(new FileOutcome.Done());
        assertThat(hash(id)).isNotEqualTo(before);
        assertThat(publish(id)).isEqualTo(new Publication.Published());
        assertThat(add(id, "yes.png", TestFiles.png())).isEqualTo(new FileOutcome.NoDraft());
        assertThatThrownBy(() -> database.sql("delete from instrument.form_file where version_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aZipBringsTheFormWithItsFilesAndLeavesAsOne() {
        Map<String, byte[]> beside = new LinkedHashMap<>();
        beside.put("towns.csv", TestFiles.text("name,label\na,A\n"));
        beside.put("yes.png", TestFiles.png());
        beside.put("notes.txt", TestFiles.text("mine"));
        Import.Stored stored = (Import.Stored) bringIn(new FormPackage(form("1"), beside).zipped("form.xlsx"));
        assertThat(stored.warnings()).extracting(Problem::key).contains("instrument.problem.warning.file.notNamed");
        assertThat(there(stored.id())).containsEntry("towns.csv", true).containsEntry("yes.png", true);
        byte[] zip = acting.role(Role.RESEARCHER, () -> instruments.zipped(stored.id()));
        assertThat(FormPackage.open(zip).files().keySet()).containsExactly("towns.csv", "yes.png");
        assertThat(bringIn(zip)).isEqualTo(new Import.Stored(stored.id(), List.of()));
    }

    @Test
    void theNextVersionTakesTheFilesOverAndSaysSo() {
        byte[] form = form("1");
        InstrumentVersionId first = stored(form);
        add(first, "towns.csv", "name,label\na,A\n");
        publish(first);
        Import.Stored second = (Import.Stored) bringIn(form("2"));
        assertThat(second.warnings())
                .anyMatch(warning -> warning.key().endsWith("file.takenOver")
                        && warning.values().equals(List.of("towns.csv", "1")));
        assertThat(there(second.id())).containsEntry("towns.csv", true);
        assertThat(bringIn(form)).isEqualTo(new Import.Stored(first, List.of()));
    }

    @Test
    void listsThatAreNoneAreRefusedWithTheirPlace() {
        InstrumentVersionId id = stored(form("1"));
        refused(id, "towns.csv", "code,label\na,A\n".getBytes(UTF_8), 1, "noColumn");
        refused(id, "towns.csv", "name,label\n".getBytes(UTF_8), 1, "empty");
        refused(id, "towns.csv", "name,label\na,A,B\n".getBytes(UTF_8), 2, "moreCells");
        refused(id, "towns.csv", "name,label,name\na,A,B\n".getBytes(UTF_8), 1, "headingTwice");
        refused(
                id,
                "towns.csv",
                "name,label\na,\u00e9".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                0,
                "encoding");
        refused(id, "towns.csv", "name,label\na,A\n".getBytes(UTF_16), 0, "binary");
        refused(id, "towns.csv", TestFiles.png(), 0, "binary");
        refused(id, "towns.csv", ("x,".repeat(50_000) + "name\n").getBytes(UTF_8), 1, "tooManyColumns");
        refused(id, "towns.csv", ("name,label\n" + "a,A\n".repeat(60_000)).getBytes(UTF_8), 50_001, "tooManyRows");
        refused(id, "towns.csv", new byte[ListFile.MAX_BYTES + 1], 0, "tooBig");
        refused(id, "towns.csv", ("name,label\na," + "x".repeat(10_001)).getBytes(UTF_8), 2, "cellTooLong");
        refused(id, "other.csv", "name,label\na,A\n".getBytes(UTF_8), 0, "notNamed");
        refused(id, "../towns.csv", "name,label\na,A\n".getBytes(UTF_8), 0, "notNamed");
    }

    @Test
    void picturesThatAreNoneAreRefused() {
        InstrumentVersionId id = stored(form("1"));
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refused(id, "yes.png", svg.getBytes(UTF_8), 0, "notMedia");
        refused(id, "yes.png", "<html><script>alert(1)</script>".getBytes(UTF_8), 0, "notMedia");
        refused(id, "yes.png", "MZ\u0000\u0000".getBytes(UTF_8), 0, "notMedia");
    }

    @Test
    void zipsMadeToHarmAreRefusedWhole() {
        Map<String, byte[]> bad = new HashMap<>(Map.of("../../towns.csv", TestFiles.text("name,label\na,A\n")));
        refusedZip(bad, "pathNames");
        refusedZip(Map.of("towns.csv", new byte[70_000_000]), "unpacksTooBig");
        refusedZip(Map.of("towns.csv", TestFiles.png()), "file.binary");
        assertThat(acting.role(Role.RESEARCHER, () -> studio.versionsOf(formId)))
                .isEmpty();
    }

    private void refusedZip(Map<String, byte[]> beside, String key) {
        byte[] zip = new FormPackage(form("1"), beside).zipped("form.xlsx");
        long start = worked();
        assertThat(bringIn(zip))
                .isInstanceOfSatisfying(
                        Import.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("instrument.problem." + key));
        assertThat(Duration.ofNanos(worked() - start)).isLessThan(Duration.ofSeconds(2));
    }

    /** By this thread alone: what else the machine does is nobody's fault here. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
