package org.landfall.disclosure.attack;

import java.util.List;

/**
 * A variable as the attacks see it.
 *
 * @param question the source question; two traits of one question never stand in one marginal
 * @param codes as they stand in cell ids
 * @param known whether an attacker may know it of anybody: a quasi identifier
 */
public record Trait(String name, String question, List<String> codes, boolean known) {
    public Trait {
        codes = List.copyOf(codes);
    }
}
