package org.landfall.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.StudyKeys;
import org.landfall.study.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new key for a study: an administrator asks for it, a custodian of the study agrees. */
@Service
public class KeyRotationService {
    private final KeyRotationStore wishes;
    private final StudyKeys keys;
    private final CurrentAccount account;
    private final StepUp stepUp;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    KeyRotationService(
            KeyRotationStore wishes,
            StudyKeys keys,
            CurrentAccount account,
            StepUp stepUp,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.keys = keys;
        this.account = account;
        this.stepUp = stepUp;
        this.audit = audit;
        this.events = events;
    }

    /** Of every study in which something was recorded. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public List<StudyKeyState> states() {
        Map<String, StudyKeys.Standing> standings = standings();
        Map<StudyId, KeyRotation> asked =
                wishes.waiting().stream().collect(Collectors.toMap(KeyRotation::study, Function.identity()));
        return wishes.studies().stream()
                .flatMap(study -> Optional.ofNullable(standings.get(study.code()))
                        .map(standing -> state(study, standing, Optional.ofNullable(asked.get(study.id()))))
                        .stream())
                .toList();
    }

    private static StudyKeyState state(
            KeyRotationStore.Named study, StudyKeys.Standing standing, Optional<KeyRotation> asked) {
        return new StudyKeyState(
                study.id(),
                study.code(),
                study.name(),
                standing.since(),
                asked.map(KeyRotation::askedAt).orElse(null),
                standing.turning(),
                standing.underOld());
    }

    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public KeyRotationOutcome ask(StudyId study) {
        stepUp.require();
        Optional<StudyKeys.Standing> standing = wishes.studies().stream()
                .filter(one -> one.id().equals(study))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(standings().get(one.code())));
        if (standing.isEmpty()) {
            return KeyRotationOutcome.NO_KEY;
        }
        if (standing.get().turning() != null) {
            return KeyRotationOutcome.RUNS;
        }
        if (!wishes.ask(study, account.id(), Instant.now())) {
            return KeyRotationOutcome.WAITS;
        }
        record("studyKey.asked", study);
        return KeyRotationOutcome.ASKED;
    }

    /** What waits for a custodian of the study. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<KeyRotation> waiting() {
        return wishes.waiting();
    }

    /** What happens next happens in the background, and goes on after a stop. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional
    public KeyRotationOutcome agree(UUID id) {
        stepUp.require();
        Optional<KeyRotation> wish = wishes.lock(id);
        if (wish.isEmpty()) {
            return KeyRotationOutcome.GONE;
        }
        if (wish.get().askedBy().equals(account.id())) {
            return KeyRotationOutcome.SAME_PERSON;
        }
        if (!keys.begin(wish.get().code())) {
            return KeyRotationOutcome.RUNS;
        }
        wishes.decide(id, true, account.id(), Instant.now());
        record("studyKey.agreed", wish.get().study());
        events.publishEvent(new KeyRotationBegun(wish.get().code()));
        return KeyRotationOutcome.BEGUN;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional
    public KeyRotationOutcome decline(UUID id) {
        return wishes.lock(id)
                .map(wish -> {
                    wishes.decide(id, false, account.id(), Instant.now());
                    record("studyKey.declined", wish.study());
                    return KeyRotationOutcome.DECLINED;
                })
                .orElse(KeyRotationOutcome.GONE);
    }

    private Map<String, StudyKeys.Standing> standings() {
        return keys.standings().stream().collect(Collectors.toMap(StudyKeys.Standing::study, Function.identity()));
    }

    private void record(String action, StudyId study) {
        audit.record(account.id().toString(), action, study.toString(), Map.of());
    }
}
