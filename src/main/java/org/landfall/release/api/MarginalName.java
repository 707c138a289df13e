package org.landfall.release.api;

import java.util.Arrays;
import java.util.List;

/** A marginal in an address: the names of its variables, in the order in which its cells are told. */
final class MarginalName {
    private static final String BETWEEN = "~";

    private MarginalName() {}

    static String of(List<String> variables) {
        return String.join(BETWEEN, variables);
    }

    static List<String> variables(String name) {
        return Arrays.asList(name.split(BETWEEN, -1));
    }
}
