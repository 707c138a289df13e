package org.landfall.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.access.CurrentAccount;
import org.landfall.analysis.ReleaseOutcome.Released;
import org.landfall.analysis.ReleaseOutcome.Retired;
import org.landfall.analysis.ReleaseOutcome.Unpaid;
import org.landfall.audit.AuditLog;
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
    private final AllowanceStore allowances;
    private final Counting counting;
    private final CurrentAccount account;
    private final AuditLog audit;

    AnalysisService(
            VintageStore vintages,
            MarginalStore marginals,
            ChargeStore charges,
            AllowanceStore allowances,
            Counting counting,
            CurrentAccount account,
            AuditLog audit) {
        this.vintages = vintages;
        this.marginals = marginals;
        this.charges = charges;
        this.allowances = allowances;
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

    /** What the study has told and may still tell, as tables of this vintage. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Budget budget(VintageId id) {
        return budget(vintages.find(id).orElseThrow(UnknownVintageException::new));
    }

    /** What these tables would cost, one after the other. Spends and counts nothing. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Plan plan(VintageId id, List<List<String>> wishes) {
        var vintage = vintages.find(id).orElseThrow(UnknownVintageException::new);
        return Plan.of(new TableRules(vintage, vintages.variables(id)), budget(vintage), wishes);
    }

    /** The table, when it was released before; its variables in the wished order. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<ProtectedTable> find(VintageId vintage, List<String> variables) {
        return vintages.find(vintage).flatMap(found -> {
            var rules = new TableRules(found, vintages.variables(vintage));
            var names = rules.apart(variables);
            var wanted = rules.wanted(names);
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
        var rules = new TableRules(vintage, vintages.variables(id));
        var refusal = rules.refusal(wish);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var names = rules.apart(wish);
        var wanted = rules.wanted(names);
        vintages.lock(vintage.study());
        var table = stored(vintage, wanted, names);
        if (table.isPresent()) {
            return new Released(table.get());
        }
        if (vintages.find(id).filter(Vintage::retired).isPresent()) {
            return new Retired();
        }
        // the ledger looks at former charges only and is asked before anything is counted
        var budget = budget(vintage);
        return switch (budget.ask(wanted)) {
            case Permission.Granted granted ->
                new Released(count(vintage, wanted).arranged(names));
            case Permission refused -> new Unpaid(refused, budget.left());
        };
    }

    private Budget budget(Vintage vintage) {
        var tables = marginals.released(vintage.id()).stream().map(Set::copyOf).collect(Collectors.toSet());
        return new Budget(charges.ledger(vintage.study()), vintage.parameters().sigma(), allowed(vintage), tables);
    }

    private boolean allowed(Vintage vintage) {
        return allowances
                .standing(vintage.study())
                .filter(one -> one.agreedBy().isPresent())
                .isPresent();
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
}
