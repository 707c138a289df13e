package org.landfall.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.AccountId;

/**
 * What a receipt says of a release that two have signed. Of the report it says which attacks held, not how well they did:
 * those numbers come from records.
 *
 * @param on in UTC
 */
record Signatures(
        UUID id, String name, String contents, AccountId first, AccountId second, LocalDate on, Report report) {
    Map<String, Object> words() {
        return Json.object(
                "id",
                id.toString(),
                "name",
                name,
                "signed_on",
                on.toString(),
                "signed_by",
                List.of(first.toString(), second.toString()),
                "contents_sha256",
                contents,
                "red_team",
                Json.object(
                        "report",
                        report.id().toString(),
                        "made_on",
                        LocalDate.ofInstant(report.madeAt(), ZoneOffset.UTC).toString(),
                        "held",
                        report.held(),
                        "attacks",
                        report.findings().stream()
                                .map(finding -> finding.attack().name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
