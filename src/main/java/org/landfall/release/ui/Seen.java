package org.landfall.release.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.VintageId;
import org.landfall.release.RedTeamRuns;
import org.landfall.release.Release;
import org.landfall.release.Report;
import org.landfall.release.ReportService;
import org.landfall.release.SigningService;

/** All that the release desk shows, asked for once however many vintages there are. */
record Seen(
        Map<VintageId, Report> reports,
        Map<VintageId, RedTeamRuns> runs,
        Map<VintageId, List<Release>> releases,
        Map<AccountId, String> called) {
    static Seen of(ReportService reports, SigningService signing, AccountNames names) {
        var last = reports.last();
        var releases = signing.all();
        var people = Stream.concat(
                last.values().stream().map(Report::madeBy), releases.stream().flatMap(Seen::people));
        return new Seen(
                last,
                reports.runs(),
                releases.stream().collect(Collectors.groupingBy(Release::vintage)),
                names.of(people.distinct().toList()));
    }

    private static Stream<AccountId> people(Release release) {
        var decision = release.decision();
        return decision == null ? Stream.of(release.askedBy()) : Stream.of(release.askedBy(), decision.by());
    }

    Optional<Report> report(Vintage vintage) {
        return Optional.ofNullable(reports.get(vintage.id()));
    }

    RedTeamRuns runs(Vintage vintage) {
        return runs.getOrDefault(vintage.id(), RedTeamRuns.NONE);
    }

    List<Release> releases(Vintage vintage) {
        return releases.getOrDefault(vintage.id(), List.of());
    }

    String name(AccountId person) {
        return called.getOrDefault(person, "");
    }
}
