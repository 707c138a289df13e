package org.landfall.disclosure.attack;

import java.nio.ByteBuffer;
import java.util.Random;
import org.landfall.disclosure.CellId;
import org.landfall.disclosure.Keys;
import org.landfall.disclosure.Noise;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Shown;

/** The method of the product, and weaker ones that each attack must break, or it proves nothing. */
final class Methods {
    private static final int LEAST_SHOWN = 5;

    private Methods() {}

    static Method ours(int sigma) {
        return new ProtectedMethod(new Parameters(sigma), "S", Keys::numbered, vintage -> "2026-" + vintage);
    }

    /** True counts; fewer than five are hidden. */
    static Method fewHidden() {
        return (people, vintage) -> cell -> {
            int count = people.count(cell);
            return count >= LEAST_SHOWN ? new Shown.Number(count) : new Shown.Low();
        };
    }

    /** The cell-key method of census offices: the noise depends on who is in a cell, so equal sets get equal noise. */
    static Method keyedOnMembers(int sigma) {
        var parameters = new Parameters(sigma);
        return (people, vintage) -> {
            var prf = Keys.numbered(vintage);
            return cell -> {
                long members = 0;
                for (int person = 0; person < people.size(); person++) {
                    members += people.meets(person, cell) ? key(people, person, vintage) : 0;
                }
                byte[] set = ByteBuffer.allocate(Long.BYTES).putLong(members).array();
                int noise = Noise.of(sigma).draw(_ -> prf.mac(set), CellId.total("S", "1"));
                return Shown.of(people.count(cell) + noise, parameters);
            };
        };
    }

    /** Noise of the right size, but drawn anew whenever somebody asks. */
    static Method freshNoise(int sigma) {
        var parameters = new Parameters(sigma);
        var random = new Random(Town.SEED);
        return (people, vintage) -> cell -> {
            byte[] drawn =
                    ByteBuffer.allocate(Long.BYTES).putLong(random.nextLong()).array();
            int noise = Noise.of(sigma).draw(_ -> drawn, CellId.total("S", "1"));
            return Shown.of(people.count(cell) + noise, parameters);
        };
    }

    /** The same noise for a cell in every vintage. */
    static Method oneKeyForAll(int sigma) {
        var ours = ours(sigma);
        return (people, vintage) -> ours.publish(people, 0);
    }

    /** Everyone has a key made of what never changes. */
    private static long key(People people, int person, int vintage) {
        long key = vintage;
        for (int trait = 0; trait < people.traits().size(); trait++) {
            if (people.traits().get(trait).known()) {
                key = (key + people.code(person, trait) + 1) * 0x9E3779B97F4A7C15L;
                key ^= key >>> 29;
            }
        }
        return key * 0xBF58476D1CE4E5B9L;
    }
}
