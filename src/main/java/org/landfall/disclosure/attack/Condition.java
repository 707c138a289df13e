package org.landfall.disclosure.attack;

/** One variable has one code; both by their place. A cell is a list of conditions on different variables. */
public record Condition(int trait, int code) {}
