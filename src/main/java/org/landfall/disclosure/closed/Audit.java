package org.landfall.disclosure.closed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether each primary cell stays uncertain for each attacker. A table found for one cell often serves others, so found
 * tables are kept: they stay possible while more is suppressed.
 */
final class Audit {
    private static final int MOST_KEPT = 2_000;

    private final LinkedTables tables;
    private final Rule rule;
    private final int[] primaries;
    private final List<int[]> found = new ArrayList<>();

    Audit(LinkedTables tables, Rule rule) {
        this.tables = tables;
        this.rule = rule;
        primaries = IntStream.range(0, tables.size())
                .filter(cell -> rule.isPrimary(tables, cell))
                .toArray();
    }

    /** One thing to be shown: that a cell could be as small, or as large, as it has to seem to somebody. */
    record Proof(Attacker attacker, Knowledge knowledge, int cell, boolean up, int value) {
        boolean is(int[] table) {
            return up ? table[cell] >= value : table[cell] <= value;
        }
    }

    int[] primaries() {
        return primaries.clone();
    }

    /** Everything that has to be shown of a publication; contributors are those alone in a suppressed cell. */
    List<Proof> proofs(BitSet suppressed) {
        var proofs = new ArrayList<Proof>();
        add(proofs, Attacker.READER, new Knowledge(tables, suppressed, 0, Knowledge.NONE));
        if (rule.zerosPublished()) {
            add(proofs, Attacker.READER_OF_ZEROS, new Knowledge(tables, suppressed, 1, Knowledge.NONE));
        }
        for (int cell = suppressed.nextSetBit(0); cell >= 0; cell = suppressed.nextSetBit(cell + 1)) {
            if (tables.count(cell) == 1) {
                add(proofs, Attacker.CONTRIBUTOR, new Knowledge(tables, suppressed, 0, cell));
            }
        }
        return proofs;
    }

    List<Leak> leaks(BitSet suppressed) {
        return proofs(suppressed).stream()
                .filter(proof -> !holds(proof))
                .map(proof -> new Leak(proof.attacker(), tables.name(proof.cell())))
                .distinct()
                .toList();
    }

    boolean isSafe(BitSet suppressed) {
        return proofs(suppressed).stream().allMatch(this::holds);
    }

    boolean holds(Proof proof) {
        for (int[] table : found) {
            if (proof.is(table) && proof.knowledge().allows(table)) {
                return true;
            }
        }
        var table = proof.knowledge().witness(proof.cell(), proof.up(), rule.threshold());
        if (table.isEmpty() || !proof.is(table.get())) {
            return false;
        }
        if (found.size() < MOST_KEPT) {
            found.addFirst(table.get());
        }
        return true;
    }

    private void add(List<Proof> proofs, Attacker attacker, Knowledge knowledge) {
        for (int cell : primaries) {
            int known = knowledge.known();
            // a person alone in a cell knows all about the cells inside it: they hold nobody else
            if (known == Knowledge.NONE || !tables.isWithin(cell, known)) {
                int least = known != Knowledge.NONE && tables.isWithin(known, cell) ? 1 : 0;
                proofs.add(new Proof(attacker, knowledge, cell, false, least));
                proofs.add(new Proof(attacker, knowledge, cell, true, rule.threshold()));
            }
        }
    }
}
