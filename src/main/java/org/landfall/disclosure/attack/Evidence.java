package org.landfall.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import org.landfall.disclosure.Parameters;
import org.landfall.disclosure.Shown;

/** The likelihood of what is shown, for an attacker who knows the method: no guess is better than the one it leads to. */
final class Evidence {
    private static final int REACH = 9;
    private static final double NEVER = 1e-300;

    private final Parameters parameters;
    /** P(noise < v) for v from -9σ to 9σ+1. */
    private final double[] below;

    Evidence(Parameters parameters) {
        this.parameters = parameters;
        int reach = REACH * parameters.sigma();
        below = new double[2 * reach + 2];
        for (int v = -reach; v <= reach; v++) {
            below[v + reach + 1] = below[v + reach] + Math.exp(weight(v));
        }
        double all = below[below.length - 1];
        for (int i = 0; i < below.length; i++) {
            below[i] /= all;
        }
    }

    /** log P(shown | count + 1) − log P(shown | count). */
    double oneMore(Shown shown, int count) {
        return switch (shown) {
            case Shown.Number(int value) -> weight(value - count - 1) - weight(value - count);
            case Shown.Low() -> logLow(count + 1) - logLow(count);
        };
    }

    private double weight(int noise) {
        return -(double) noise * noise / (2.0 * parameters.sigma() * parameters.sigma());
    }

    private double logLow(int count) {
        int index = parameters.floor() - count + REACH * parameters.sigma();
        return Math.log(Math.max(NEVER, below[Math.clamp(index, 0, below.length - 1)]));
    }

    /**
     * In favour of the first answer, from the two cells that one marginal has for it.
     *
     * @param rest the conditions beside the answer
     */
    double firstAnswer(Publisher publisher, People others, Campaign.Answer answer, List<Condition> rest) {
        var first = and(rest, answer.a());
        var second = and(rest, answer.b());
        return oneMore(publisher.cell(first), others.count(first))
                - oneMore(publisher.cell(second), others.count(second));
    }

    static List<Condition> and(List<Condition> rest, Condition one) {
        var cell = new ArrayList<>(rest);
        cell.add(one);
        return List.copyOf(cell);
    }
}
