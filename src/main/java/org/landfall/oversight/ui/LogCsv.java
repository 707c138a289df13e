package org.landfall.oversight.ui;

import java.util.List;
import java.util.Objects;
import org.landfall.audit.AuditEvent;
import org.landfall.oversight.LogLine;
import org.landfall.shell.Csv;

/** The lines as a file for other tools: times in UTC, acts in the log's own words, ids beside names. */
final class LogCsv {
    private static final List<String> HEADER = List.of(
            "line", "at", "actor", "actor_name", "role", "action", "subject", "subject_name", "outcome", "details");

    private LogCsv() {}

    static String header() {
        return Csv.of(HEADER, List.of());
    }

    static String rows(List<LogLine> lines) {
        return Csv.rows(lines.stream().map(LogCsv::row).toList());
    }

    private static List<Object> row(LogLine line) {
        AuditEvent event = line.event();
        return List.of(
                event.line(),
                event.at().toString(),
                event.actor(),
                Objects.requireNonNullElse(line.actor(), ""),
                Objects.requireNonNullElse(event.role(), ""),
                event.action(),
                event.subject(),
                Objects.requireNonNullElse(line.subject(), ""),
                event.outcome(),
                event.details());
    }
}
