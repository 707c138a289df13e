package org.landfall.testimony;

import java.util.Set;
import org.landfall.study.StudyId;

/**
 * Released quotes were taken away, in the transaction of the audit line.
 *
 * @param studies of those in the file
 * @param hash SHA-256 of the file, 64 hexadecimal digits
 */
public record QuotesTaken(Set<StudyId> studies, String hash) {}
