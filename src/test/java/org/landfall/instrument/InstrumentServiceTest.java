package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.instrument.xlsform.FileKind;
import org.landfall.instrument.xlsform.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LandfallTest
class InstrumentServiceTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient database;

    private static TestWorkbook form(String version) {
        String id = "form_" + UUID.randomUUID().toString().replace("-", "");
        return form(id, version);
    }

    private static TestWorkbook form(String id, String version) {
        return TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "A form|" + id + "|" + version)
                .with("disclosure", "open text", "text|q|Question " + version + "|");
    }

    private InstrumentVersionId stored(TestWorkbook workbook) {
        return acting.role(Role.CUSTODIAN, () -> ((Import.Stored) instruments.importWorkbook(workbook.bytes())).id());
    }

    private void publish(InstrumentVersionId id) {
        assertThat(publication(id)).isEqualTo(new Publication.Published());
    }

    private Publication publication(InstrumentVersionId id) {
        return acting.role(Role.CUSTODIAN, () -> publishing.publish(id, "For the test"));
    }

    private InstrumentState state(InstrumentVersionId id) {
        return acting.role(
                Role.CUSTODIAN,
                () -> instruments.versions().stream()
                        .filter(v -> v.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .state());
    }

    @Test
    void theBuiltInInterviewIsThereFromTheFirstStart() {
        PublishedForm form = acting.role(
                Role.INTERVIEWER,
                () -> instruments.published("destination_choice").orElseThrow());
        assertThat(form.definition().modules()).hasSize(13);
        assertThat(form.definition().questions())
                .filteredOn(Item.Question::counted)
                .hasSize(109);
        assertThat(form.xformXml()).contains("destination_choice");
    }

    @Test
    void theBuiltInInterviewIsBroughtInOnce() throws IOException {
        byte[] workbook = new ClassPathResource("instruments/destination_choice.xlsx")
                .getInputStream()
                .readAllBytes();
        int before = acting.role(Role.CUSTODIAN, () -> instruments.versions().size());
        InstrumentVersionId first = instruments.importBuiltIn(workbook);
        assertThat(instruments.importBuiltIn(workbook)).isEqualTo(first);
        assertThat(acting.role(Role.CUSTODIAN, () -> instruments.versions().size()))
                .isEqualTo(before);
    }

    @Test
    void aDraftIsNoFormToInterviewWith() {
        InstrumentVersionId id = stored(form("1"));
        assertThatThrownBy(() -> acting.role(Role.INTERVIEWER, () -> instruments.get(id)))
                .isInstanceOf(IllegalArgumentException.class);
        publish(id);
        assertThat(acting.role(Role.INTERVIEWER, () -> instruments.get(id)).id())
                .isEqualTo(id);
    }

    @Test
    void theSameWorkbookTwiceIsOneVersion() {
        TestWorkbook workbook = form("1");
        byte[] bytes = workbook.bytes();
        Import first = acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(bytes));
        assertThat(acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(bytes)))
                .isEqualTo(first);
    }

    @Test
    void aNewerVersionClosesTheOlderWhichCanStillBeRead() {
        String id = "form_" + UUID.randomUUID().toString().replace("-", "");
        InstrumentVersionId one = stored(form(id, "1"));
        publish(one);
        InstrumentVersionId two = stored(form(id, "2"));
        publish(two);
        assertThat(state(one)).isEqualTo(InstrumentState.CLOSED);
        assertThat(acting.role(
                        Role.INTERVIEWER,
                        () -> instruments.published(id).orElseThrow().id()))
                .isEqualTo(two);
        assertThat(acting.role(Role.INTERVIEWER, () -> instruments.get(one))
                        .definition()
                        .version())
                .isEqualTo("1");
    }

    @Test
    void aPublishedVersionIsNotReplaced() {
        String id = "form_" + UUID.randomUUID().toString().replace("-", "");
        publish(stored(form(id, "1")));
        byte[] other = form(id, "1").row("text|another|Another|").bytes();
        Import outcome = acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(other));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Import.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("instrument.problem.versionTaken"));
    }

    @Test
    void theDatabaseItselfRefusesToChangeAPublishedVersion() {
        InstrumentVersionId id = stored(form("1"));
        publish(id);
        assertThatThrownBy(() -> database.sql("update instrument.instrument_version set xform = 'x' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from instrument.instrument_version where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(publication(id)).isEqualTo(new Publication.NoDraft());
    }

    @Test
    void aRefusedWorkbookLeavesNothingBehind() {
        int before = acting.role(Role.CUSTODIAN, () -> instruments.versions().size());
        byte[] bad = form("1").row("imagine|x|X|").bytes();
        assertThat(acting.role(Role.CUSTODIAN, () -> instruments.importWorkbook(bad)))
                .isInstanceOf(Import.Refused.class);
        assertThat(acting.role(Role.CUSTODIAN, () -> instruments.versions().size()))
                .isEqualTo(before);
    }

    @Test
    void anXFormIsKeptAsItIsAndGivesTheWorkbookThatSaysTheSame() throws IOException {
        String form = Files.readString(Path.of("src", "test", "resources", "xforms", "kobo_household.xml"))
                .replace(
                        "id=\"aKobo12\"",
                        "id=\"kobo_" + UUID.randomUUID().toString().replace("-", "") + "\"");
        byte[] file = form.getBytes(StandardCharsets.UTF_8);
        InstrumentVersionId id =
                acting.role(Role.CUSTODIAN, () -> ((Import.Stored) instruments.importWorkbook(file)).id());

        assertThat(acting.role(Role.CUSTODIAN, () -> instruments.xform(id))).isEqualTo(form);
        assertThat(database.sql("select kind from instrument.instrument_version where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("XFORM");
        byte[] workbook = acting.role(Role.CUSTODIAN, () -> instruments.workbook(id));
        assertThat(FileKind.of(workbook)).isEqualTo(FileKind.XLSX);
        assertThat(InstrumentCompiler.compile(workbook)).isInstanceOf(Compilation.Compiled.class);
        assertThat(InstrumentCompiler.definition(file).questions())
                .extracting(Item.Question::name)
                .containsExactly("consent", "head", "size", "thanks");
    }

    @Test
    void aSheetOfAnyKindIsGivenBackAsItCame() {
        String id = "csv_" + UUID.randomUUID().toString().replace("-", "");
        byte[] file = ("survey\n,type,name,label\n,text,q,Q\nsettings\n,form_id\n," + id + "\n")
                .getBytes(StandardCharsets.UTF_8);
        InstrumentVersionId version =
                acting.role(Role.CUSTODIAN, () -> ((Import.Stored) instruments.importWorkbook(file)).id());

        assertThat(acting.role(Role.CUSTODIAN, () -> instruments.workbook(version)))
                .isEqualTo(file);
    }

    @Test
    void researchersDraftAndOnlyCustodiansPublish() {
        byte[] workbook = form("1").bytes();
        for (Role role : new Role[] {Role.INTERVIEWER, Role.ADMIN}) {
            assertThatThrownBy(() -> acting.role(role, () -> instruments.importWorkbook(workbook)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        InstrumentVersionId draft =
                acting.role(Role.RESEARCHER, () -> ((Import.Stored) instruments.importWorkbook(workbook)).id());
        assertThatThrownBy(() -> acting.role(Role.RESEARCHER, () -> publishing.publish(draft, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.role(Role.ADMIN, () -> instruments.versions()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
