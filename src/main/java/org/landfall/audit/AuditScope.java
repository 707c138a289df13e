package org.landfall.audit;

/**
 * Which lines somebody may see: their own always.
 *
 * @param accounts those about accounts
 * @param records those about records
 * @param self id of the account that looks
 */
public record AuditScope(boolean accounts, boolean records, String self) {}
