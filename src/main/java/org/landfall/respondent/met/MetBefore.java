package org.landfall.respondent.met;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.BlindIndex;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes by what a person may be recognised, and tells custodians who was. An interviewer who notes it gets no answer: whether
 * somebody was here before is nobody's to learn by trying names.
 */
@Service
public class MetBefore {
    /** Within which a person is not asked again without a new reason. */
    static final Duration SOON = Duration.ofDays(90);

    private final MetStore store;
    private final AssignedStudies assigned;
    private final BlindIndex blind;
    private final CurrentAccount account;
    private final AuditLog audit;

    MetBefore(MetStore store, AssignedStudies assigned, BlindIndex blind, CurrentAccount account, AuditLog audit) {
        this.store = store;
        this.assigned = assigned;
        this.blind = blind;
        this.account = account;
        this.audit = audit;
    }

    /** @param newReason whether the interviewer says that this one is interviewed again for a new reason */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(RespondentId respondent, Study study, Traits traits, boolean newReason) {
        assigned.require(study.id().value());
        Function<String, byte[]> hash = text -> blind.index(study.code(), text);
        Tokens tokens = Tokens.of(traits);
        Map<Kind, Token> own = tokens.with(hash);
        if (own.isEmpty()) {
            return;
        }
        List<Token> near = tokens.near(hash);
        List<MetStore.Known> known = store.sharing(
                study.id(), Stream.concat(own.values().stream(), near.stream()).toList());
        people(known)
                .forEach((earlier, theirs) -> Likeness.of(own, near, theirs.tokens())
                        .ifPresent(likeness ->
                                store.recognised(respondent, earlier, likeness, !newReason && theirs.soon())));
        store.keep(respondent, study.id(), own);
    }

    /** Likeliest first, in both directions: the records before and those after. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<Recognised> of(RespondentId respondent) {
        return store.recognised(respondent);
    }

    /** What a custodian found takes the place of what one found before. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional
    public void decide(RespondentId one, RespondentId other, Recognised.Finding finding) {
        if (store.decide(one, other, finding, account.id())) {
            audit.record(account.id().toString(), "met.decided", one.value().toString(), Map.of());
        }
    }

    private record Person(Map<Kind, Token> tokens, Instant at) {
        boolean soon() {
            return at.isAfter(Instant.now().minus(SOON));
        }
    }

    private static Map<RespondentId, Person> people(List<MetStore.Known> known) {
        Map<RespondentId, Person> people = new HashMap<>();
        known.forEach(one -> people.computeIfAbsent(
                        one.respondent(), id -> new Person(new EnumMap<>(Kind.class), one.at()))
                .tokens()
                .put(one.kind(), one.token()));
        return people;
    }
}
