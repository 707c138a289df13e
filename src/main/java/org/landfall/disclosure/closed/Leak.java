package org.landfall.disclosure.closed;

/** A suppressed cell of which an attacker learns too much. */
public record Leak(Attacker attacker, String cell) {}
