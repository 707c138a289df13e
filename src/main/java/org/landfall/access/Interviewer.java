package org.landfall.access;

/** Somebody who interviews at a place, by the name that colleagues see. */
public record Interviewer(AccountId id, String name, SiteId site) {}
