package org.landfall.release;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;

/**
 * People who do not exist, as many as the noisy number of persons, whose tables are about those released. Drawn from
 * released cells alone: codes at first one by one, then weights by iterative proportional fitting, then a systematic
 * sample. The vintage's id begins the chance, so the same tables always make the same people.
 *
 * @param codes of each person, one index a variable
 */
record MadeUpPeople(List<Variable> variables, int[][] codes) {
    private static final int CANDIDATES_EACH = 4;
    private static final int ROUNDS = 30;

    /** @param tables of this vintage, at least one */
    static MadeUpPeople of(Vintage vintage, List<ProtectedTable> tables) {
        var sorted = tables.stream().sorted(Comparator.comparing(FileNames::of)).toList();
        var byName = new LinkedHashMap<String, Variable>();
        sorted.forEach(table -> table.variables().forEach(variable -> byName.put(variable.name(), variable)));
        var variables = byName.values().stream()
                .sorted(Comparator.comparing(Variable::name))
                .toList();
        var id = vintage.id().value();
        var random = new Random(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
        int people = Math.max(1, vintage.noisyPersons());
        var targets = sorted.stream().map(table -> new Target(table, variables)).toList();
        int[][] candidates = candidates(people * CANDIDATES_EACH, variables, targets, random);
        double[] weights = fitted(candidates, targets);
        return new MadeUpPeople(variables, sample(candidates, weights, people, random.nextDouble()));
    }

    private static int[][] candidates(int number, List<Variable> variables, List<Target> targets, Random random) {
        int[][] candidates = new int[number][variables.size()];
        for (int variable = 0; variable < variables.size(); variable++) {
            int position = variable;
            double[] shares = targets.stream()
                    .filter(target -> target.holds(position))
                    .findFirst()
                    .orElseThrow()
                    .shares(position);
            for (int[] candidate : candidates) {
                candidate[variable] = drawn(shares, random.nextDouble());
            }
        }
        return candidates;
    }

    private static int drawn(double[] shares, double chance) {
        double left = chance;
        for (int code = 0; code < shares.length - 1; code++) {
            left -= shares[code];
            if (left < 0) {
                return code;
            }
        }
        return shares.length - 1;
    }

    private static double[] fitted(int[][] candidates, List<Target> targets) {
        double[] weights = new double[candidates.length];
        Arrays.fill(weights, 1.0 / candidates.length);
        for (int round = 0; round < ROUNDS; round++) {
            targets.forEach(target -> target.fit(candidates, weights));
        }
        return weights;
    }

    private static int[][] sample(int[][] candidates, double[] weights, int people, double beginning) {
        double step = Arrays.stream(weights).sum() / people;
        int[][] chosen = new int[people][];
        double passed = 0;
        int candidate = -1;
        for (int person = 0; person < people; person++) {
            double wanted = (person + beginning) * step;
            while (passed <= wanted && candidate < candidates.length - 1) {
                candidate++;
                passed += weights[candidate];
            }
            chosen[person] = candidates[candidate];
        }
        return chosen;
    }

    /** The shares of one table, no cell below nothing. */
    private static final class Target {
        private final int[] positions;
        private final int[] sizes;
        private final double[] wanted;

        Target(ProtectedTable table, List<Variable> variables) {
            positions = table.variables().stream().mapToInt(variables::indexOf).toArray();
            sizes = table.variables().stream()
                    .mapToInt(variable -> variable.codes().size())
                    .toArray();
            double[] counts = table.noisy().stream()
                    .mapToDouble(noisy -> Math.max(0, noisy))
                    .toArray();
            double sum = Arrays.stream(counts).sum();
            wanted = Arrays.stream(counts)
                    .map(count -> sum > 0 ? count / sum : 1.0 / counts.length)
                    .toArray();
        }

        boolean holds(int position) {
            return Arrays.stream(positions).anyMatch(own -> own == position);
        }

        double[] shares(int position) {
            int own = 0;
            while (positions[own] != position) {
                own++;
            }
            int below = Arrays.stream(sizes, own + 1, sizes.length).reduce(1, (a, b) -> a * b);
            double[] shares = new double[sizes[own]];
            for (int cell = 0; cell < wanted.length; cell++) {
                shares[cell / below % sizes[own]] += wanted[cell];
            }
            return shares;
        }

        void fit(int[][] candidates, double[] weights) {
            double[] now = new double[wanted.length];
            for (int i = 0; i < weights.length; i++) {
                now[cell(candidates[i])] += weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                int cell = cell(candidates[i]);
                weights[i] *= now[cell] > 0 ? wanted[cell] / now[cell] : 1;
            }
        }

        private int cell(int[] candidate) {
            int cell = 0;
            for (int i = 0; i < positions.length; i++) {
                cell = cell * sizes[i] + candidate[positions[i]];
            }
            return cell;
        }
    }
}
