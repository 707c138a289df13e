package org.landfall.interview.ui.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.PublishingService;
import org.landfall.instrument.TestWorkbook;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands on a card. */
@LandfallTest
class FormCardsTest {
    @Autowired
    InstrumentService instruments;

    @Autowired
    PublishingService publishing;

    @Autowired
    People people;

    private final String formId = "cards_" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aCardSaysWhatTheNewestVersionSays() {
        publish("1", "A friend");
        assertThat(newest().sources("en")).containsExactly("A friend");
        publish("2", "A friend or neighbour");
        assertThat(newest().sources("en")).containsExactly("A friend or neighbour");
        assertThat(newest().form().version()).isEqualTo("2");
    }

    @Test
    void theConsentIsWhatIsSaidAloudAndEachThingThatIsAsked() {
        FormCards cards = of("destination_choice");
        assertThat(cards.consent("en"))
                .anyMatch(line -> line.startsWith("Your answers are kept under a number"))
                .contains(
                        "Do you agree to take part?",
                        "May I make a sound recording, so that I write your words down" + " correctly?")
                .noneMatch(line -> line.contains("Read slowly"))
                .noneMatch(line -> line.contains("close the record"));
        assertThat(cards.consent("ko")).hasSameSizeAs(cards.consent("en")).contains("이 면담에 참여하시겠습니까?");
    }

    @Test
    void harmIsPointedAtByNumber() {
        FormCards cards = of("destination_choice");
        assertThat(cards.harm("en")).hasSizeGreaterThan(5);
        assertThat(cards.harm("ko")).hasSameSizeAs(cards.harm("en"));
    }

    @Test
    void aFormThatAsksInItsOwnWayHasNoSuchCards() {
        publish("1", "A friend");
        assertThat(newest().consent("en")).isEmpty();
        assertThat(newest().harm("en")).isEmpty();
    }

    private FormCards newest() {
        return of(formId);
    }

    private FormCards of(String form) {
        Account interviewer = people.active(Role.INTERVIEWER);
        FormDefinition definition = people.as(
                interviewer, () -> instruments.published(form).orElseThrow().definition());
        return new FormCards(definition);
    }

    private void publish(String version, String source) {
        byte[] workbook = TestWorkbook.form()
                .sheet(
                        "settings",
                        "form_title|form_id|version|default_language",
                        "A form|" + formId + "|" + version + "|English (en)")
                .sheet("choices", "list_name|name|label::English (en)|label::한국어 (ko)", "src|friend|" + source + "|친구")
                .with("disclosure", "sensitive", "select_multiple src|src_used|From where?|어디에서?")
                .bytes();
        people.as(people.active(Role.CUSTODIAN), () -> {
            InstrumentVersionId id = ((Import.Stored) instruments.importWorkbook(workbook)).id();
            publishing.publish(id, "Version " + version);
            return List.of(id);
        });
    }
}
