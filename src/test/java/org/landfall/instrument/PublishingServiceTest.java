package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.classes.Proposal;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.Field;
import org.landfall.instrument.editing.Place;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a custodian decides about a version, against the real database. */
@LandfallTest
class PublishingServiceTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    StudioService studio;

    @Autowired
    PublishingService publishing;

    @Autowired
    DraftService drafts;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    private final String formId = "publish_" + UUID.randomUUID().toString().replace("-", "");

    private TestWorkbook form(String version) {
        return TestWorkbook.form().sheet("settings", "form_title|form_id|version", "A form|" + formId + "|" + version);
    }

    private InstrumentVersionId stored(Account person, TestWorkbook workbook) {
        return people.as(person, () -> ((Import.Stored) instruments.importWorkbook(workbook.bytes())).id());
    }

    private Publication publish(Account person, InstrumentVersionId id) {
        return people.as(person, () -> publishing.publish(id, "  Why it is new  "));
    }

    private void confirm(Account person, InstrumentVersionId id, Map<String, DisclosureClass> classes) {
        people.as(person, () -> {
            publishing.confirm(id, classes);
            return id;
        });
    }

    private List<String> audited(InstrumentVersionId id) {
        return database.sql("select action from audit.event where subject = ? order by seq")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    @Test
    void aVersionIsPublishedWhenEveryClassIsConfirmed() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId id = stored(
                custodian,
                form("1")
                        .row("text|q1|What happened?|")
                        .row("integer|q2|Your age|")
                        .row("note|n|Thanks|"));
        assertThat(publish(custodian, id)).isEqualTo(new Publication.Unconfirmed(2));

        confirm(custodian, id, Map.of("q1", DisclosureClass.OPEN_TEXT));
        assertThat(publish(custodian, id)).isEqualTo(new Publication.Unconfirmed(1));
        confirm(custodian, id, Map.of("q2", DisclosureClass.QUASI_IDENTIFIER, "q1", DisclosureClass.SENSITIVE));
        assertThat(publish(custodian, id)).isEqualTo(new Publication.Published());

        PublishedForm form = people.as(custodian, () -> instruments.get(id));
        assertThat(form.definition().question("q1").orElseThrow().disclosure()).isEqualTo(DisclosureClass.SENSITIVE);
        InstrumentVersion version =
                people.as(custodian, () -> studio.version(id).orElseThrow());
        assertThat(version.note()).isEqualTo("Why it is new");
        assertThat(version.hash()).hasSize(64);
        assertThat(version.published()).isNotNull();
        assertThat(audited(id))
                .containsExactly("instrument.import", "instrument.confirm", "instrument.confirm", "instrument.publish");
    }

    @Test
    void classesOfAPublishedVersionNeverChange() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId id = stored(custodian, form("1").row("text|q1|What happened?|"));
        confirm(custodian, id, Map.of("q1", DisclosureClass.OPEN_TEXT));
        publish(custodian, id);
        assertThatThrownBy(() -> confirm(custodian, id, Map.of("q1", DisclosureClass.NON_SENSITIVE)))
                .isInstanceOf(IllegalArgumentException.class);
        for (String change : List.of(
                "update instrument.confirmed_class set class = 'NON_SENSITIVE' where version_id = ?",
                "delete from instrument.confirmed_class where version_id = ?")) {
            assertThatThrownBy(() -> database.sql(change).param(id.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> database.sql("update instrument.instrument_version set note = 'x' where id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNoteIsNeeded() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId id = stored(custodian, form("1").with("disclosure", "open text", "text|q|Q|"));
        assertThatThrownBy(() -> people.as(custodian, () -> publishing.publish(id, "  ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyQuestionsOfTheDraftAreConfirmed() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId id = stored(custodian, form("1").row("text|q1|What happened?|"));
        assertThatThrownBy(() -> confirm(custodian, id, Map.of("nobody", DisclosureClass.OPEN_TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedVersionBeginsNoInterviewAndCanStillBeRead() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId id = stored(custodian, form("1").with("disclosure", "open text", "text|q|Q|"));
        assertThat(people.as(custodian, () -> publishing.close(id))).isFalse();
        publish(custodian, id);
        assertThat(people.as(custodian, () -> publishing.close(id))).isTrue();
        assertThat(people.as(custodian, () -> publishing.close(id))).isFalse();
        assertThat(people.as(custodian, () -> instruments.published(formId))).isEmpty();
        assertThat(people.as(custodian, () -> instruments.get(id)).id()).isEqualTo(id);
        assertThat(audited(id)).containsExactly("instrument.import", "instrument.publish", "instrument.close");
    }

    @Test
    void whatWasDecidedBeforeIsProposedForTheNextVersion() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId one = stored(custodian, form("1").row("text|q1|What happened?|"));
        confirm(custodian, one, Map.of("q1", DisclosureClass.SENSITIVE));
        publish(custodian, one);
        InstrumentVersionId two = stored(custodian, form("2").row("text|q1|What happened?|"));
        assertThat(people.as(custodian, () -> studio.classChoices(two)))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.confirmed()).isNull();
                    assertThat(choice.disclosure()).isEqualTo(DisclosureClass.SENSITIVE);
                    assertThat(choice.proposal().reason()).isEqualTo(new Proposal.AsBefore("1"));
                });
    }

    @Test
    void aDraftHandedInAnewKeepsWhatIsStillTrue() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId first =
                stored(custodian, form("1").row("text|q1|One|").row("text|q2|Two|"));
        confirm(custodian, first, Map.of("q1", DisclosureClass.SENSITIVE, "q2", DisclosureClass.SENSITIVE));
        InstrumentVersionId again =
                stored(custodian, form("1").row("text|q1|One|").row("text|q2|Two, your name|"));
        assertThat(people.as(custodian, () -> studio.classChoices(again)))
                .extracting(ClassChoice::confirmed)
                .containsExactly(DisclosureClass.SENSITIVE, null);
    }

    @Test
    void whatAnEditAsksDifferentlyIsConfirmedAnew() {
        Account custodian = people.active(Role.CUSTODIAN);
        InstrumentVersionId id = stored(custodian, form("1").row("text|q1|One|").row("text|q2|Two|"));
        confirm(custodian, id, Map.of("q1", DisclosureClass.NON_SENSITIVE, "q2", DisclosureClass.NON_SENSITIVE));
        people.as(custodian, () -> {
            Draft draft = drafts.read(id).orElseThrow();
            return drafts.edit(
                    id,
                    draft.version().hash(),
                    new Edit.Rewrite(3, new Place(Field.LABEL, "English (en)"), "What is your name?"));
        });
        assertThat(people.as(custodian, () -> studio.classChoices(id)))
                .extracting(ClassChoice::confirmed)
                .containsExactly(DisclosureClass.NON_SENSITIVE, null);
    }

    @Test
    void researchersReadAndNeverDecide() {
        Account researcher = people.active(Role.RESEARCHER);
        InstrumentVersionId id = stored(researcher, form("1").row("text|q1|What happened?|"));
        assertThat(people.as(researcher, () -> studio.form(id)).questions()).hasSize(1);
        assertThatThrownBy(() -> publish(researcher, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> confirm(researcher, id, Map.of("q1", DisclosureClass.OPEN_TEXT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(researcher, () -> publishing.close(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(people.active(Role.INTERVIEWER), () -> studio.form(id)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
