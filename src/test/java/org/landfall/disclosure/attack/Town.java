package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up refugees: six usual traits, twelve rare ones that an attacker may know, eight yes/no answers, one of four. */
final class Town {
    static final long SEED = 20261129;
    private static final int[] USUAL = {2, 6, 10, 4, 8, 7};
    private static final int RARE = 20;
    private static final int ANSWERS = 8;

    private Town() {}

    static People of(int persons) {
        var random = new Random(SEED);
        var traits = new ArrayList<Trait>();
        var columns = new ArrayList<byte[]>();
        for (int i = 0; i < USUAL.length; i++) {
            traits.add(trait("usual" + i, USUAL[i], true));
            columns.add(column(random, persons, USUAL[i], 1.0 / USUAL[i]));
        }
        for (int i = 0; i < RARE; i++) {
            traits.add(trait("rare" + i, 2, true));
            columns.add(column(random, persons, 2, 1 - 0.008 - 0.002 * i));
        }
        for (int i = 0; i < ANSWERS; i++) {
            traits.add(trait("answer" + i, 2, false));
            columns.add(column(random, persons, 2, 0.4 + 0.02 * i));
        }
        traits.add(trait("answer8", 4, false));
        columns.add(column(random, persons, 4, 0.25));
        return People.of(traits, columns.toArray(byte[][]::new));
    }

    static Trait trait(String name, int codes, boolean known) {
        return new Trait(
                name,
                name,
                IntStream.range(0, codes).mapToObj(code -> "c" + code).toList(),
                known);
    }

    /** @param first how often code 0 is; the rest is shared by the others */
    private static byte[] column(Random random, int persons, int codes, double first) {
        var column = new byte[persons];
        for (int i = 0; i < persons; i++) {
            column[i] = (byte) (random.nextDouble() < first ? 0 : 1 + random.nextInt(codes - 1));
        }
        return column;
    }

    static List<Condition> cell(int... traitsAndCodes) {
        var cell = new ArrayList<Condition>();
        for (int i = 0; i < traitsAndCodes.length; i += 2) {
            cell.add(new Condition(traitsAndCodes[i], traitsAndCodes[i + 1]));
        }
        return cell;
    }
}
