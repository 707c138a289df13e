package org.landfall.platform.demo;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Codes and how often each is drawn. Written {@code KR 58 US 24}. */
record Weights(List<String> codes, List<Integer> weights) {

    static Weights of(String codesAndWeights) {
        List<String> words = Arrays.asList(codesAndWeights.split(" "));
        return new Weights(
                every(words, 0), every(words, 1).stream().map(Integer::valueOf).toList());
    }

    private static List<String> every(List<String> words, int from) {
        return java.util.stream.IntStream.iterate(from, i -> i < words.size(), i -> i + 2)
                .mapToObj(words::get)
                .toList();
    }

    /** The same with some codes drawn more often. */
    Weights and(boolean when, String codesAndWeights) {
        if (!when) {
            return this;
        }
        Weights more = of(codesAndWeights);
        return new Weights(concat(codes, more.codes), concat(weights, more.weights));
    }

    String pick(RandomGenerator random) {
        int at = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; i < codes.size(); i++) {
            at -= weights.get(i);
            if (at < 0) {
                return codes.get(i);
            }
        }
        throw new IllegalStateException("Weights that add up to nothing");
    }

    /** Up to so many different codes, parted by one space. */
    String pick(RandomGenerator random, int most) {
        return String.join(" ", pickSet(random, most));
    }

    Set<String> pickSet(RandomGenerator random, int most) {
        Set<String> picked = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            picked.add(pick(random));
        }
        return picked;
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
