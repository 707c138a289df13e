package org.landfall.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.landfall.analysis.engine.Packed;
import org.landfall.crypto.VintageKey;
import org.landfall.crypto.VintageKeys;
import org.landfall.disclosure.attack.Attack;
import org.landfall.disclosure.attack.People;
import org.landfall.disclosure.attack.Progress;
import org.landfall.disclosure.attack.ProtectedMethod;
import org.landfall.disclosure.attack.RedTeam;
import org.landfall.disclosure.attack.Trait;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attacks the records of a vintage as they are, with the method by which its tables are protected. The records are opened
 * here and stay here; so does every count.
 */
@Service
public class RedTeamService {
    private final VintageStore vintages;
    private final VintageSealing sealing;
    private final VintageKeys keys;
    private final TransactionTemplate transaction;

    RedTeamService(VintageStore vintages, VintageSealing sealing, VintageKeys keys, TransactionTemplate transaction) {
        this.vintages = vintages;
        this.sealing = sealing;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * Every attack in their order. Takes minutes; the same seed leads to the same accuracies.
     *
     * @throws UnknownVintageException when there is no such vintage
     * @throws IllegalStateException when it is retired
     * @throws java.util.concurrent.CancellationException when {@code progress} ended it
     */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public List<Attempt> run(VintageId id, long seed, Progress progress) {
        var vintage = Objects.requireNonNull(
                transaction.execute(_ -> vintages.find(id).orElseThrow(UnknownVintageException::new)));
        if (vintage.retired()) {
            throw new IllegalStateException("The records of a retired vintage are closed for ever");
        }
        return run(vintage, RedTeam.of(vintage.parameters(), seed), progress);
    }

    List<Attempt> run(Vintage vintage, RedTeam team, Progress progress) {
        var people = Objects.requireNonNull(transaction.execute(_ -> people(vintage)));
        // the real key is left out of it: each trial is a vintage that never was, as the bounds assume
        var method = new ProtectedMethod(
                vintage.parameters(),
                vintage.studyCode(),
                trial -> VintageKey.madeUp(team.seed(), trial)::apply,
                trial -> "attack-" + trial);
        var attempts = new ArrayList<Attempt>();
        for (var attack : Attack.values()) {
            long begun = System.nanoTime();
            var finding = team.run(attack, people, method, progress);
            attempts.add(Attempt.of(
                    finding, Duration.ofNanos(System.nanoTime() - begun).toMillis()));
        }
        return List.copyOf(attempts);
    }

    private People people(Vintage vintage) {
        var key = keys.open(vintage.id().value());
        var variables = vintages.variables(vintage.id());
        return People.of(
                variables.stream().map(RedTeamService::trait).toList(),
                sealing.columns(key, vintage, variables).stream()
                        .map(Packed::unpack)
                        .toArray(byte[][]::new));
    }

    private static Trait trait(Variable variable) {
        return new Trait(
                variable.name(),
                variable.question(),
                variable.codes().stream().map(Variable.Code::code).toList(),
                variable.kind() == VariableKind.KEY || variable.tellsKind());
    }
}
