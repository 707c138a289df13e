package org.landfall.shell;

/**
 * Somebody asked for a page that is not for their role.
 *
 * @param segment first of the address, never an id
 */
public record AddressRefused(String segment) {}
