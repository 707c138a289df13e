package org.landfall.respondent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.ActingAs;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.ErasureLedger;
import org.landfall.study.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two custodians erase the record of somebody who asked for it, or that was kept for as long as its study says: the first
 * agrees, the second carries it out, and in that transaction all of it goes. What remains is a line of the ledger.
 */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
public class ErasureService {
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final ApplicationEventPublisher events;
    private final ErasureLedger ledger;
    private final AuditLog audit;

    ErasureService(
            JdbcClient database,
            TransactionTemplate transaction,
            CurrentAccount account,
            StepUp stepUp,
            ApplicationEventPublisher events,
            ErasureLedger ledger,
            AuditLog audit) {
        this.database = database;
        this.transaction = transaction;
        this.account = account;
        this.stepUp = stepUp;
        this.events = events;
        this.ledger = ledger;
        this.audit = audit;
    }

    private record Row(UUID study, @Nullable UUID agreedBy) {}

    private record Request(
            ErasureGround ground, UUID study, @Nullable UUID agreedBy) {}

    private record Signed(ErasureOutcome outcome, ErasureLedger.@Nullable Entry erased) {}

    /** How many records of the study are gone, at the person's wish or when they had been kept long enough. */
    public int erased(StudyId study) {
        return database.sql("select count(*) from respondent.erasure where study_id = ?")
                .param(study.value())
                .query(Integer.class)
                .single();
    }

    public ErasureOutcome sign(RespondentId person) {
        stepUp.require();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Signed signed = Objects.requireNonNull(transaction.execute(_ -> sign(person, now)));
        if (signed.erased() != null) {
            ledger.merge(List.of(signed.erased()));
        }
        return signed.outcome();
    }

    private Signed sign(RespondentId person, Instant now) {
        Optional<Request> found = waiting(person);
        if (found.isEmpty()) {
            return new Signed(ErasureOutcome.GONE, null);
        }
        UUID first = found.get().agreedBy();
        if (first == null) {
            return new Signed(agreed(person, found.get().ground(), now), null);
        }
        UUID second = account.id().value();
        if (first.equals(second)) {
            return new Signed(ErasureOutcome.SAME_PERSON, null);
        }
        var entry = new ErasureLedger.Entry(hash(person), found.get().study(), now, first, second);
        erase(person, found.get().ground(), entry);
        return new Signed(ErasureOutcome.ERASED, entry);
    }

    /** Nobody else signs it before this transaction ends. */
    private Optional<Request> waiting(RespondentId person) {
        return Stream.of(ErasureGround.values())
                .flatMap(ground -> waiting(person, ground).stream())
                .findFirst();
    }

    private Optional<Request> waiting(RespondentId person, ErasureGround ground) {
        return database.sql("select r.study_id as study, w.agreed_by from " + ground.table()
                        + " w join respondent.respondent r on r.id = w.respondent_id where w.respondent_id = ? and "
                        + ground.waits() + " and " + AssignedStudies.only("r.study_id") + " for update of w")
                .param(person.value())
                .query(Row.class)
                .optional()
                .map(row -> new Request(ground, row.study(), row.agreedBy()));
    }

    private ErasureOutcome agreed(RespondentId person, ErasureGround ground, Instant now) {
        database.sql("update " + ground.table() + " set agreed_by = ?, agreed_at = ? where respondent_id = ?")
                .params(account.id().value(), now.atOffset(ZoneOffset.UTC), person.value())
                .update();
        audit.record(account.id().toString(), ground.agreed(), person.value().toString(), Map.of());
        return ErasureOutcome.AGREED;
    }

    private void erase(RespondentId person, ErasureGround ground, ErasureLedger.Entry entry) {
        actAsSystem();
        events.publishEvent(new RespondentErased(person));
        database.sql("select 1 from respondent.erase(?)")
                .param(person.value())
                .query()
                .listOfRows();
        database.sql("""
                        insert into respondent.erasure (record, study_id, erased_at, first_by, second_by)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        entry.record(),
                        entry.study(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.first(),
                        entry.second())
                .update();
        audit.record(account.id().toString(), ground.carriedOut(), entry.record(), Map.of());
    }

    /** Notes that interviewers keep for themselves go too, to the end of this transaction. */
    private void actAsSystem() {
        database.sql("select set_config('app.account', ?, true), set_config('app.role', 'SYSTEM', true)")
                .param(ActingAs.SYSTEM.toString())
                .query()
                .singleRow();
    }

    private static String hash(RespondentId person) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(person.value().toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
