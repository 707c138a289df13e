package org.landfall.disclosure.attack;

import java.util.Arrays;
import java.util.List;

/** Records of persons, one code a person and trait. Never changes; what differs by one record is another object. */
public final class People {
    private final List<Trait> traits;
    private final byte[][] columns;
    private final int size;

    private People(List<Trait> traits, byte[][] columns, int size) {
        this.traits = List.copyOf(traits);
        this.columns = columns;
        this.size = size;
    }

    /** @param columns one a trait, all of one length, each byte below the number of the trait's codes */
    public static People of(List<Trait> traits, byte[][] columns) {
        int size = columns.length == 0 ? 0 : columns[0].length;
        if (columns.length != traits.size() || !Arrays.stream(columns).allMatch(column -> column.length == size)) {
            throw new IllegalArgumentException("columns do not fit the traits");
        }
        return new People(traits, Arrays.stream(columns).map(byte[]::clone).toArray(byte[][]::new), size);
    }

    public List<Trait> traits() {
        return traits;
    }

    public int size() {
        return size;
    }

    public int code(int person, int trait) {
        return columns[trait][person];
    }

    /** How many persons meet all the conditions. */
    public int count(List<Condition> cell) {
        int count = 0;
        for (int person = 0; person < size; person++) {
            count += meets(person, cell) ? 1 : 0;
        }
        return count;
    }

    public boolean meets(int person, List<Condition> cell) {
        for (int i = 0; i < cell.size(); i++) {
            var condition = cell.get(i);
            if (columns[condition.trait()][person] != condition.code()) {
                return false;
            }
        }
        return true;
    }

    People with(int person, int trait, int code) {
        var changed = columns.clone();
        changed[trait] = columns[trait].clone();
        changed[trait][person] = (byte) code;
        return new People(traits, changed, size);
    }

    People without(boolean[] gone) {
        var kept = new byte[columns.length][size];
        int left = 0;
        for (int person = 0; person < size; person++) {
            if (!gone[person]) {
                for (int trait = 0; trait < kept.length; trait++) {
                    kept[trait][left] = columns[trait][person];
                }
                left++;
            }
        }
        return new People(traits, kept, left);
    }

    People without(int person) {
        var gone = new boolean[size];
        gone[person] = true;
        return without(gone);
    }

    /** The same and as many like this person, but for one code. */
    People plus(int copies, int person, int trait, int code) {
        var more = new byte[columns.length][];
        for (int i = 0; i < more.length; i++) {
            more[i] = Arrays.copyOf(columns[i], size + copies);
            Arrays.fill(more[i], size, size + copies, i == trait ? (byte) code : columns[i][person]);
        }
        return new People(traits, more, size + copies);
    }
}
