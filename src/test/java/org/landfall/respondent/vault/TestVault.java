package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.ContactService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A study with a vault that custodians hold, and somebody whose identity is in it. */
@Lazy // benches start the application beside these classes and without the owner's eyes
@Component
public class TestVault {
    public static final String NAME = "KANARIENVOGEL Kim";
    public static final Identity IDENTITY =
            new Identity(NAME, "KANARIENTELEFON 010-5550-0199", "after eight", "Korean", "say it is the library");

    private final People people;
    private final Talks talks;
    private final InterviewService interviews;
    private final ContactService contacts;
    private final VaultKeyService keys;
    private final VaultRequestService requests;
    private final VaultConsentService consents;
    private final JdbcClient everyRow;

    TestVault(
            People people,
            Talks talks,
            InterviewService interviews,
            ContactService contacts,
            VaultKeyService keys,
            VaultRequestService requests,
            VaultConsentService consents,
            @Qualifier(TestHome.EVERY_ROW) JdbcClient everyRow) {
        this.requests = requests;
        this.consents = consents;
        this.everyRow = everyRow;
        this.people = people;
        this.talks = talks;
        this.interviews = interviews;
        this.contacts = contacts;
        this.keys = keys;
    }

    /** Of letters that are in no UUID: what people are called in tests is one, and a passphrase must hold nothing of a name. */
    public static String passphrase(Account custodian) {
        String own = custodian.id().value().toString().substring(0, 8);
        return "granite lantern "
                + own.chars()
                        .map(digit -> 'g' + Character.digit(digit, 16))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                + " otter";
    }

    public @Nullable String takeUp(Account custodian, Study study) {
        String said = passphrase(custodian);
        return people.as(custodian, () -> keys.takeUp(study.id(), said, said)).orElse(null);
    }

    Account holder(Study study) {
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(takeUp(custodian, study)).isNull();
        return custodian;
    }

    /** Of somebody in a new study whose vault two custodians hold. */
    SealedIdentity sealedIdentity() {
        Study study = talks.study(false);
        Account first = holder(study);
        Account second = holder(study);
        assertThat(begin(first, study)).isEqualTo(VaultOutcome.DONE);
        Account interviewer = talks.interviewer();
        InterviewId talk = talk(interviewer, study, true);
        assertThat(seal(interviewer, talk)).isEqualTo(VaultOutcome.DONE);
        return new SealedIdentity(
                study,
                first,
                second,
                interviewer,
                talk,
                respondentOf(everyRow, talk),
                new SealedIdentity.Doors(people, keys, requests, consents, everyRow));
    }

    VaultOutcome begin(Account custodian, Study study) {
        return people.as(custodian, () -> keys.begin(study.id()));
    }

    /** A talk whose person said yes to everything, or was not asked about contact. */
    public InterviewId talk(Account interviewer, Study study, boolean contact) {
        InterviewId id = talks.begun(interviewer, study);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            if (contact) {
                Talks.agreed(open);
            } else {
                Talks.explained(open);
            }
            open.save();
            return id;
        });
        return id;
    }

    public VaultOutcome seal(Account interviewer, InterviewId id) {
        return people.as(interviewer, () -> contacts.seal(id, IDENTITY));
    }

    /** Somebody who holds a share asks for the identity. */
    public VaultOutcome ask(Account custodian, InterviewId talk) {
        RespondentId person = respondentOf(everyRow, talk);
        return people.as(
                custodian, () -> requests.askOpening(person, ContactReason.HEAR_WORDS, "", passphrase(custodian)));
    }

    static RespondentId respondentOf(JdbcClient everyRow, InterviewId id) {
        return new RespondentId(everyRow.sql("select respondent_id from interview.interview where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }
}
