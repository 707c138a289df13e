package org.landfall.access;

/** A place where interviews are held. */
public record Site(SiteId id, String name) {}
