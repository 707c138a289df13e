package org.landfall.respondent.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.interview.InterviewId;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What two custodians of a vault do with an identity in it.
 *
 * @param first the custodian who asks
 * @param second the one who agrees
 * @param talk in which the person gave the identity
 */
record SealedIdentity(
        Study study,
        Account first,
        Account second,
        Account interviewer,
        InterviewId talk,
        RespondentId person,
        Doors doors) {
    record Doors(
            People people,
            VaultKeyService keys,
            VaultRequestService requests,
            VaultConsentService consents,
            JdbcClient everyRow) {}

    /** The request that waits, made by the first custodian where there is none. */
    UUID asked() {
        assertThat(ask(first)).isIn(VaultOutcome.DONE, VaultOutcome.STANDS);
        return waiting();
    }

    VaultOutcome ask(Account custodian) {
        return ask(custodian, TestVault.passphrase(custodian));
    }

    VaultOutcome ask(Account custodian, String passphrase) {
        return doors.people()
                .as(
                        custodian,
                        () -> doors.requests()
                                .askOpening(person, ContactReason.HEAR_WORDS, "KANARIENGRUND", passphrase));
    }

    VaultOutcome agree(Account custodian, UUID id) {
        return doors.people().as(custodian, () -> doors.consents().agree(id, TestVault.passphrase(custodian)));
    }

    VaultOutcome openedByTwo() {
        return agree(second, asked());
    }

    /** What the first asks for and the second agrees to. */
    VaultOutcome change(VaultRequest.Kind kind) {
        assertThat(doors.people()
                        .as(first, () -> doors.requests().askChange(study.id(), kind, "", TestVault.passphrase(first))))
                .isEqualTo(VaultOutcome.DONE);
        return agree(second, waiting());
    }

    List<OpenedIdentity> openTo(Account custodian) {
        return doors.people().as(custodian, doors.requests()::opened);
    }

    UUID waiting() {
        return doors.everyRow()
                .sql("select id from respondent.vault_request where study_id = ? and state = 'WAITING'")
                .param(study.id().value())
                .query(UUID.class)
                .single();
    }

    VaultState state() {
        return Objects.requireNonNull(
                doors.people().as(first, () -> doors.keys().states()).get(study.id()));
    }

    int entries() {
        return doors.everyRow()
                .sql("select count(*) from respondent.vault_entry where respondent_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** Of the log, about the person or the study. */
    List<String> lines() {
        return doors.everyRow()
                .sql("select action from audit.event where subject in (?, ?)")
                .params(person.value().toString(), study.id().value().toString())
                .query(String.class)
                .list();
    }
}
