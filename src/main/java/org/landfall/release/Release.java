package org.landfall.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.analysis.VintageId;

/**
 * Released tables of a vintage under one name, for which a custodian asks a second one to sign. To ask is the first signature.
 *
 * @param vintageName study and label
 * @param report the report that both read
 * @param tables the names of the variables of each
 * @param contents SHA-256 over the hashes of all files but the receipt
 * @param decision null as long as it waits
 */
public record Release(
        UUID id,
        VintageId vintage,
        String vintageName,
        UUID report,
        String name,
        String purpose,
        List<String> tables,
        String contents,
        AccountId askedBy,
        Instant askedAt,
        @Nullable Decision decision) {

    /**
     * What the second one said.
     *
     * @param reason why not; null where it is signed or whoever asked took it back
     * @param hash SHA-256 of the package; null where it is not signed
     */
    public record Decision(
            boolean signed,
            AccountId by,
            Instant at,
            @Nullable String reason,
            @Nullable String hash) {}

    public boolean waits() {
        return decision == null;
    }

    public boolean signed() {
        return decision != null && decision.signed();
    }
}
