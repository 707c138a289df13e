package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.Field;
import org.landfall.instrument.editing.Place;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Drafts on the real database: who may change them, when a change is refused, and that nobody overwrites another. */
@LandfallTest
class DraftServiceTest {
    private static final Place LABEL = new Place(Field.LABEL, "English (en)");
    private static final Place RELEVANT = Place.of(Field.RELEVANT);

    @Autowired
    DraftService drafts;

    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient database;

    private final String formId = "draft_" + UUID.randomUUID().toString().replace("-", "");

    private InstrumentVersionId stored() {
        byte[] workbook = TestWorkbook.form()
                .sheet("settings", "form_title|form_id|version", "A form|" + formId + "|9")
                .sheet("Notes of ours", "date|what", "2026-11-01|asked the team")
                .with("disclosure", "sensitive", "select_one yn|crossed|Crossed?|건넜습니까?")
                .with("disclosure", "open text", "text|where|Where?|어디로?")
                .bytes();
        return ((Import.Stored) as(Role.CUSTODIAN, () -> instruments.importWorkbook(workbook))).id();
    }

    private <T> T as(Role role, Supplier<T> work) {
        return acting.role(role, work);
    }

    private Draft read(InstrumentVersionId id) {
        return as(Role.RESEARCHER, () -> drafts.read(id)).orElseThrow();
    }

    private EditOutcome edit(Draft draft, Edit edit) {
        return as(
                Role.RESEARCHER,
                () -> drafts.edit(draft.version().id(), draft.version().hash(), edit));
    }

    @Test
    void aChangeIsStoredAndCompiles() {
        InstrumentVersionId id = stored();
        EditOutcome outcome = edit(read(id), new Edit.Rewrite(3, RELEVANT, "${crossed} = 'yes'"));
        assertThat(outcome).isInstanceOf(EditOutcome.Stored.class);
        TriedForm form = as(Role.RESEARCHER, () -> drafts.toTry(id));
        assertThat(form.definition().question("where").orElseThrow().rules().relevant())
                .isEqualTo("${crossed} = 'yes'");
        assertThat(form.xformXml()).contains("relevant=\" /data/crossed  = 'yes'\"");
        assertThat(lines("instrument.edit", id)).isEqualTo(1);
    }

    @Test
    void sheetsAndColumnsThatMeanNothingHereSurvive() {
        InstrumentVersionId id = stored();
        edit(read(id), new Edit.Rewrite(2, LABEL, "Did you cross?"));
        assertThat(read(id).tables())
                .anySatisfy(table -> {
                    assertThat(table.name()).isEqualTo("Notes of ours");
                    assertThat(table.lines().getFirst().cells()).containsExactly("2026-11-01", "asked the team");
                })
                .anySatisfy(table -> assertThat(table.headings()).contains("region"));
    }

    @Test
    void whatDoesNotCompileIsRefusedWithItsPlaceAndNothingIsStored() {
        InstrumentVersionId id = stored();
        Draft before = read(id);
        EditOutcome outcome = edit(before, new Edit.Rewrite(3, RELEVANT, "${crosed} = 'yes'"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        EditOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(Problem.of("survey", 3, "relevant", "unknownReference", "crosed")));
        assertThat(read(id)).isEqualTo(before);
        assertThat(lines("instrument.edit", id)).isZero();
    }

    @Test
    void textNoWorkbookCanHoldIsRefused() {
        Draft draft = read(stored());
        for (String bad : List.of("nul \0", "half \uD83D", "x".repeat(10_001))) {
            assertThat(edit(draft, new Edit.Rewrite(2, LABEL, bad))).isInstanceOf(EditOutcome.Refused.class);
        }
        for (String odd : List.of("=1+1", "<b>&amp;", "\u202Eright to left", "{{x}} $'", "\uD83D\uDE00")) {
            EditOutcome outcome = edit(read(draft.version().id()), new Edit.Rewrite(2, LABEL, odd));
            assertThat(outcome).as(odd).isInstanceOf(EditOutcome.Stored.class);
            assertThat(SurveyRow.at(read(draft.version().id()).tables(), 2).text(LABEL))
                    .isEqualTo(odd);
        }
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndOverwritesNothing() {
        Draft both = read(stored());
        assertThat(edit(both, new Edit.Rewrite(2, LABEL, "First"))).isInstanceOf(EditOutcome.Stored.class);
        assertThat(edit(both, new Edit.Rewrite(2, LABEL, "Second"))).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(SurveyRow.at(read(both.version().id()).tables(), 2).text(LABEL))
                .isEqualTo("First");
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsStored() throws Exception {
        Draft both = read(stored());
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<EditOutcome>> changes = List.of("a", "b", "c", "d").stream()
                    .<Callable<EditOutcome>>map(text -> () -> edit(both, new Edit.Rewrite(2, LABEL, text)))
                    .toList();
            long done = people.invokeAll(changes).stream()
                    .map(DraftServiceTest::result)
                    .filter(EditOutcome.Stored.class::isInstance)
                    .count();
            assertThat(done).isEqualTo(1);
        }
    }

    private static EditOutcome result(Future<EditOutcome> future) {
        return future.resultNow();
    }

    @Test
    void aPublishedVersionIsNotChangedButCopied() {
        InstrumentVersionId id = stored();
        publish(id);
        Draft published = read(id);
        assertThat(edit(published, new Edit.Rewrite(2, LABEL, "Other"))).isInstanceOf(EditOutcome.Overtaken.class);
        assertThat(read(id)).isEqualTo(published);

        InstrumentVersionId copy = as(Role.RESEARCHER, () -> drafts.draftOf(id));
        Draft draft = read(copy);
        assertThat(draft.version().version()).isEqualTo("10");
        assertThat(draft.version().state()).isEqualTo(InstrumentState.DRAFT);
        assertThat(draft.tables())
                .filteredOn(table -> !table.name().equals("settings"))
                .isEqualTo(published.tables().stream()
                        .filter(table -> !table.name().equals("settings"))
                        .toList());
        assertThat(edit(draft, new Edit.Rewrite(2, LABEL, "Other"))).isInstanceOf(EditOutcome.Stored.class);
        assertThat(read(as(Role.RESEARCHER, () -> drafts.draftOf(id))).version().version())
                .isEqualTo("11");
    }

    /** A draft that was published in the meantime is as closed as one that was published long ago. */
    @Test
    void whoeverWorksOnADraftThatIsPublishedIsTold() {
        Draft draft = read(stored());
        publish(draft.version().id());
        assertThat(edit(draft, new Edit.Rewrite(2, LABEL, "Late"))).isInstanceOf(EditOutcome.Overtaken.class);
    }

    @Test
    void theLastChangeIsTakenBackByPuttingBackWhatStoodThere() {
        Draft before = read(stored());
        List<Table> sheets = before.tables();
        EditOutcome outcome = edit(before, new Edit.AddChoice("yn", "maybe", Map.of("English (en)", "Maybe")));
        Draft changed = ((EditOutcome.Stored) outcome).draft();
        assertThat(edit(changed, new Edit.Restore(sheets))).isInstanceOf(EditOutcome.Stored.class);
        assertThat(read(before.version().id()).tables()).isEqualTo(sheets);
    }

    @Test
    void onlyThoseWhoWriteInstrumentsChangeThem() {
        Draft draft = read(stored());
        for (Role role : List.of(Role.INTERVIEWER, Role.ADMIN)) {
            assertThatThrownBy(() -> as(role, () -> drafts.read(draft.version().id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(
                            role,
                            () -> drafts.edit(
                                    draft.version().id(), draft.version().hash(), new Edit.Rewrite(2, LABEL, "Mine"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(
                            () -> as(role, () -> drafts.draftOf(draft.version().id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(role, () -> drafts.toTry(draft.version().id())))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void publish(InstrumentVersionId id) {
        assertThat(as(Role.CUSTODIAN, () -> publishing.publish(id, "For the test")))
                .isEqualTo(new Publication.Published());
    }

    private long lines(String action, InstrumentVersionId id) {
        return database.sql("select count(*) from audit.event where action = ? and subject = ?")
                .params(action, id.toString())
                .query(Long.class)
                .single();
    }
}
