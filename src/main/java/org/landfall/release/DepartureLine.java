package org.landfall.release;

/** @param by the name of whoever took it; empty where the account is unknown */
public record DepartureLine(Departure departure, String by) {}
