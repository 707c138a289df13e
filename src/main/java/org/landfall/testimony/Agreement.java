package org.landfall.testimony;

import java.util.Map;

/**
 * How far the first two coders of each record agree, theme by theme, over all passages of all records two people have marked.
 *
 * @param records how many these are
 * @param passages how many sentences they have
 */
public record Agreement(int records, int passages, Map<Theme, Kappa> themes) {
    /** Below, what a theme means is talked about and the passages are marked anew. */
    public static final double TARGET = 0.70;

    /** Below this number of passages chance decides what kappa is; the plain share is told alone. */
    public static final int FEWEST = 20;
}
