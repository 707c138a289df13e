package org.landfall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A researcher's own tokens. Making one asks for a proof of the last five minutes; whoever holds one makes none. */
@Service
@PreAuthorize("hasRole('RESEARCHER')")
public class OwnTokenService {
    static final int MOST = 10;

    private final ApiTokens tokens;
    private final AccountRepository accounts;
    private final Assignments assignments;
    private final AssignableStudies studies;
    private final CurrentAccount current;
    private final StepUp stepUp;
    private final AuditLog audit;

    OwnTokenService(
            ApiTokens tokens,
            AccountRepository accounts,
            Assignments assignments,
            AssignableStudies studies,
            CurrentAccount current,
            StepUp stepUp,
            AuditLog audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.assignments = assignments;
        this.studies = studies;
        this.current = current;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** Those that open something, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> all() {
        return tokens.of(current.id());
    }

    /** The studies a token can be made for: those one works in. */
    @Transactional(readOnly = true)
    public List<AssignableStudy> studies() {
        Set<UUID> own =
                assignments.of(current.id()).stream().map(Assignment::study).collect(Collectors.toSet());
        return studies.all().stream().filter(study -> own.contains(study.id())).toList();
    }

    @Transactional
    public TokenOutcome make(TokenWish wish) {
        stepUp.require();
        TokenWish tidy = new TokenWish(wish.name().strip(), wish.study(), wish.releases(), wish.days());
        AccountEntity account = accounts.lock(current.id().value()).orElseThrow();
        tokens.forgetEnded(account.id(), account.epoch());
        return problem(tidy).<TokenOutcome>map(TokenOutcome.Refused::new).orElseGet(() -> make(account, tidy));
    }

    @Transactional
    public void end(UUID id) {
        if (tokens.end(current.id(), id)) {
            record("token.end", id, Map.of());
        }
    }

    private TokenOutcome make(AccountEntity account, TokenWish wish) {
        UUID id = UUID.randomUUID();
        String token = tokens.create(id, account.id(), account.epoch(), wish);
        record(
                "token.make",
                id,
                Map.of(
                        "study", wish.study().toString(),
                        "releases", String.valueOf(wish.releases()),
                        "days", String.valueOf(wish.days())));
        return new TokenOutcome.Made(token);
    }

    private Optional<String> problem(TokenWish wish) {
        String name = wish.name();
        if (name.isEmpty() || name.length() > TokenWish.LONGEST_NAME || !Plain.isLine(name)) {
            return Optional.of("token.problem.name");
        }
        if (wish.days() < 1 || wish.days() > TokenWish.MOST_DAYS) {
            return Optional.of("token.problem.days");
        }
        if (studies().stream().noneMatch(study -> study.id().equals(wish.study()))) {
            return Optional.of("token.problem.study");
        }
        return all().size() >= MOST ? Optional.of("token.problem.tooMany") : Optional.empty();
    }

    private void record(String action, UUID token, Map<String, String> details) {
        audit.record(current.id().toString(), action, token.toString(), details);
    }
}
