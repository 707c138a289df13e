package org.landfall.disclosure.closed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exact counts for a closed circle: small ones are suppressed, and as many others as it takes that none can be worked
 * out from sums. Nothing comes out that the last audit did not pass.
 */
public sealed interface ClosedPublication {
    /**
     * What may be handed out.
     *
     * @param suppressed names of the cells that are not published, {@code primary} among them
     */
    record Safe(LinkedTables tables, Set<String> primary, Set<String> suppressed) implements ClosedPublication {
        /** Empty where the cell is suppressed. */
        public OptionalInt published(String cell) {
            return suppressed.contains(cell) ? OptionalInt.empty() : OptionalInt.of(tables.count(tables.cell(cell)));
        }
    }

    /** No choice of cells protects these tables together; larger groups or fewer tables may. */
    record Refused(List<Leak> leaks) implements ClosedPublication {}

    static ClosedPublication of(LinkedTables tables, Rule rule) {
        var audit = new Audit(tables, rule);
        var suppressed = new BitSet();
        for (int cell : audit.primaries()) {
            suppressed.set(cell);
        }
        boolean grew = true;
        while (grew) {
            grew = grow(tables, audit, suppressed);
        }
        if (audit.isSafe(suppressed)) {
            cleanUp(tables, audit, suppressed);
        }
        // nothing found before counts here
        var leaks = new Audit(tables, rule).leaks(suppressed);
        return leaks.isEmpty()
                ? new Safe(
                        tables,
                        names(tables, audit.primaries()),
                        names(tables, suppressed.stream().toArray()))
                : new Refused(leaks);
    }

    /** One round over all that has to be shown; a cell of one that is suppressed brings a contributor of its own. */
    private static boolean grow(LinkedTables tables, Audit audit, BitSet suppressed) {
        int before = suppressed.cardinality();
        for (var proof : audit.proofs(suppressed)) {
            if (!audit.holds(proof)) {
                Alternative.cells(tables, proof).ifPresent(suppressed::or);
            }
        }
        return suppressed.cardinality() > before;
    }

    /** Gives back what turned out not to be needed, the largest counts first. */
    private static void cleanUp(LinkedTables tables, Audit audit, BitSet suppressed) {
        var secondary = new ArrayList<Integer>();
        var primary = new BitSet();
        for (int cell : audit.primaries()) {
            primary.set(cell);
        }
        suppressed.stream().filter(cell -> !primary.get(cell)).forEach(secondary::add);
        secondary.sort(Comparator.comparingInt(tables::count).reversed());
        for (int cell : secondary) {
            suppressed.clear(cell);
            if (!audit.isSafe(suppressed)) {
                suppressed.set(cell);
            }
        }
    }

    private static Set<String> names(LinkedTables tables, int[] cells) {
        var names = new TreeSet<String>();
        for (int cell : cells) {
            names.add(tables.name(cell));
        }
        return names;
    }
}
