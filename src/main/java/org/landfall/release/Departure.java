package org.landfall.release;

import java.time.Instant;
import java.util.List;
import org.landfall.access.AccountId;

/**
 * That something left the house.
 *
 * @param vintage study and label; of quotes the study alone
 * @param tables the names of the variables of each; none of quotes
 * @param hash of the file as a whole
 */
public record Departure(
        DepartureKind kind, String vintage, AccountId takenBy, Instant takenAt, List<String> tables, String hash) {}
