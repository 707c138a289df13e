package org.landfall.respondent.vault;

import java.util.Map;

/** What the log says of a request: whose or which study's it is, its kind and the chosen reason, no word of anybody. */
final class Subject {
    private Subject() {}

    static String of(Requests.Row row) {
        return (row.respondent() == null
                        ? row.study().value()
                        : row.respondent().value())
                .toString();
    }

    static Map<String, String> details(Requests.Row row) {
        return row.reason() == null
                ? Map.of("kind", row.kind().name())
                : Map.of("kind", row.kind().name(), "reason", row.reason().name());
    }
}
