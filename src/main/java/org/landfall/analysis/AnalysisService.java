package org.landfall.analysis;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.access.CurrentAccount;
import org.landfall.analysis.ReleaseOutcome.NotReleasable;
import org.landfall.analysis.ReleaseOutcome.NumberOfVariables;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.ReleaseOutcome.SameQuestion;
import org.landfall.analysis.ReleaseOutcome.TooManyCells;
import org.landfall.analysis.ReleaseOutcome.Unpaid;
import org.landfall.audit.AuditLog;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protected tables of a vintage. A marginal is counted once in its life, gets its noise and is kept; afterwards
 * everybody is shown the kept cells. True counts never leave the counting method.
 */
@Service
public class AnalysisService {
    private static final String READERS = "hasAnyRole('RESEARCHER', 'CUSTODIAN')";

    private final VintageStore vintages;
    private final MarginalStore marginals;
    private final ChargeStore charges;
    private final Counting counting;
    private final CurrentAccount account;
    private final AuditLog audit;

    AnalysisService(
            VintageStore vintages,
            MarginalStore marginals,
            ChargeStore charges,
            Counting counting,
            CurrentAccount account,
            AuditLog audit) {
        this.vintages = vintages;
        this.marginals = marginals;
        this.charges = charges;
        this.counting = counting;
        this.account = account;
        this.audit = audit;
    }

    /** All vintages, newest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<Vintage> vintages() {
        return vintages.all();
    }

    /** What can be put into a table, in the order of the instrument. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<Variable> variables(VintageId vintage) {
        return vintages.variables(vintage);
    }

    /** The names of the variables of each table that exists already, newest first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<List<String>> released(VintageId vintage) {
        return marginals.released(vintage);
    }

    /** How many tables were released of each vintage that has any. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Map<VintageId, Integer> releasedCounts() {
        return marginals.counts();
    }

    /** The table, when it was released before; its variables in the wished order. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<ProtectedTable> find(VintageId vintage, List<String> variables) {
        return vintages.find(vintage).flatMap(found -> {
            var all = vintages.variables(vintage);
            var names = apart(all, variables);
            var wanted = wanted(all, names);
            return wanted.size() == names.size() ? stored(found, wanted, names) : Optional.empty();
        });
    }

    /**
     * The protected table of up to three variables, in the wished order of variables. Where the vintage holds documents
     * the last one tells them from interviews, wished or not, so that they are never added up.
     *
     * @throws UnknownVintageException when there is no such vintage
     */
    @PreAuthorize("hasRole('RESEARCHER')")
    @Transactional
    public ReleaseOutcome release(VintageId id, List<String> wish) {
        var vintage = vintages.find(id).orElseThrow(UnknownVintageException::new);
        var all = vintages.variables(id);
        var variables = apart(all, wish);
        if (wish.isEmpty() || variables.size() > Parameters.MOST_VARIABLES) {
            return new NumberOfVariables(Parameters.MOST_VARIABLES - variables.size() + wish.size());
        }
        var wanted = wanted(all, variables);
        var refusal = refusal(vintage, wanted, variables);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        vintages.lock(vintage.study());
        var table = stored(vintage, wanted, variables);
        if (table.isPresent()) {
            return new Released(table.get());
        }
        return pay(vintage, wanted)
                .orElseGet(() -> new Released(count(vintage, wanted).arranged(variables)));
    }

    /** What the ledger says when it cannot pay. It looks at former charges only and is asked before anything is counted. */
    private Optional<ReleaseOutcome> pay(Vintage vintage, List<Variable> wanted) {
        int sigma = vintage.parameters().sigma();
        var ledger = charges.ledger(vintage.study());
        return switch (ledger.ask(Variable.charge(wanted, sigma), false)) {
            case Permission.Granted granted -> Optional.empty();
            case Permission refused -> Optional.of(new Unpaid(refused, ledger.left(sigma, false)));
        };
    }

    private ProtectedTable count(Vintage vintage, List<Variable> wanted) {
        var now = Instant.now();
        var counted = counting.protectedTable(vintage, wanted);
        var marginal =
                marginals.add(counted, Cells.codes(wanted), now, account.id().toString());
        var charge = Variable.charge(wanted, vintage.parameters().sigma());
        charges.add(vintage.study(), vintage.id(), marginal, charge, now);
        audit.record(
                account.id().toString(),
                "marginal.released",
                vintage.id().toString(),
                Map.of(
                        "variables",
                        wanted.stream().map(Variable::name).collect(Collectors.joining(" ")),
                        "sigma",
                        Integer.toString(charge.sigma())));
        return counted;
    }

    private Optional<ProtectedTable> stored(Vintage vintage, List<Variable> wanted, List<String> order) {
        return marginals
                .find(vintage.id(), wanted)
                .map(noisy -> new ProtectedTable(vintage, wanted, noisy).arranged(order));
    }

    /** The wish, and what tells documents from interviews in a vintage that holds both. */
    private static List<String> apart(List<Variable> all, List<String> wish) {
        var kind = all.stream().filter(Variable::tellsKind).map(Variable::name).filter(name -> !wish.contains(name));
        return Stream.concat(wish.stream(), kind).toList();
    }

    /** The wished variables that this vintage has, sorted by name. */
    private static List<Variable> wanted(List<Variable> all, List<String> names) {
        return all.stream()
                .filter(variable -> names.contains(variable.name()))
                .sorted(Comparator.comparing(Variable::name))
                .toList();
    }

    /** Looks at the wish and at released numbers, never at a person. */
    private static Optional<ReleaseOutcome> refusal(Vintage vintage, List<Variable> wanted, List<String> names) {
        var known = wanted.stream().map(Variable::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                return Optional.of(new NotReleasable(name));
            }
        }
        return sameQuestion(wanted, names).or(() -> tooManyCells(vintage, wanted));
    }

    private static Optional<ReleaseOutcome> sameQuestion(List<Variable> wanted, List<String> names) {
        if (wanted.size() < names.size()) {
            return Optional.of(new SameQuestion(names.getFirst(), names.getFirst()));
        }
        var byQuestion = new HashMap<String, Variable>();
        for (var variable : wanted) {
            var other = byQuestion.put(variable.question(), variable);
            if (other != null) {
                return Optional.of(new SameQuestion(other.name(), variable.name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<ReleaseOutcome> tooManyCells(Vintage vintage, List<Variable> wanted) {
        long cells = Cells.number(wanted);
        long most = Parameters.mostCells(vintage.noisyPersons());
        return cells <= most ? Optional.empty() : Optional.of(new TooManyCells(cells, most));
    }
}
