package org.landfall.disclosure.closed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All tables of one publication as one linear system: cells with their true counts, and which cells add up to which. The
 * same cell in two tables is one cell.
 */
public final class LinkedTables {
    /** The parts add up to the total; cells by their place. */
    record Sum(int total, List<Integer> parts) {}

    private final List<String> names;
    private final int[] counts;
    private final BitSet structural;
    private final List<Sum> sums;
    private final BitSet[] within;

    private LinkedTables(Builder builder) {
        names = List.copyOf(builder.names);
        counts = builder.counts.stream().mapToInt(Integer::intValue).toArray();
        structural = builder.structural;
        sums = List.copyOf(builder.sums);
        within = new BitSet[counts.length];
        for (var sum : sums) {
            if (!adds(sum, counts)) {
                throw new IllegalArgumentException("the parts of " + names.get(sum.total()) + " do not add up to it");
            }
        }
        for (int cell = 0; cell < within.length; cell++) {
            within[cell] = parts(cell);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return counts.length;
    }

    public String name(int cell) {
        return names.get(cell);
    }

    public int cell(String name) {
        int cell = names.indexOf(name);
        if (cell < 0) {
            throw new IllegalArgumentException("no such cell");
        }
        return cell;
    }

    int count(int cell) {
        return counts[cell];
    }

    int largest() {
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }

    /** A zero that everybody knows, because the combination cannot be. */
    boolean isStructural(int cell) {
        return structural.get(cell);
    }

    List<Sum> sums() {
        return sums;
    }

    /** Whether all persons of a cell are in the other one. */
    boolean isWithin(int cell, int other) {
        return within[other].get(cell);
    }

    static boolean adds(Sum sum, int[] values) {
        long rest = values[sum.total()];
        for (int part : sum.parts()) {
            rest -= values[part];
        }
        return rest == 0;
    }

    private BitSet parts(int cell) {
        var found = new BitSet();
        found.set(cell);
        int before = 0;
        while (found.cardinality() != before) {
            before = found.cardinality();
            for (var sum : sums) {
                if (found.get(sum.total())) {
                    for (int part : sum.parts()) {
                        found.set(part);
                    }
                }
            }
        }
        return found;
    }

    /** Cells are named by the publisher; what two tables share has one name. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final BitSet structural = new BitSet();
        private final List<Sum> sums = new ArrayList<>();

        private Builder() {}

        /** @throws IllegalArgumentException when the cell is known with another count */
        public Builder cell(String name, int count) {
            var known = places.putIfAbsent(name, names.size());
            if (known == null) {
                names.add(name);
                counts.add(count);
            } else if (counts.get(known) != count) {
                throw new IllegalArgumentException("two counts for the cell " + name);
            }
            return this;
        }

        public Builder structuralZero(String name) {
            cell(name, 0);
            structural.set(place(name));
            return this;
        }

        public Builder sum(String total, List<String> parts) {
            sums.add(new Sum(place(total), parts.stream().map(this::place).toList()));
            return this;
        }

        /** Makes the total as well. */
        public Builder totalled(String total, List<String> parts) {
            cell(total, parts.stream().mapToInt(part -> counts.get(place(part))).sum());
            return sum(total, parts);
        }

        public LinkedTables build() {
            return new LinkedTables(this);
        }

        private int place(String name) {
            return Objects.requireNonNull(places.get(name), "a sum of a cell that was not given");
        }
    }
}
