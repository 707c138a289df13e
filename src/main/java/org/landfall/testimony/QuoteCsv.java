package org.landfall.testimony;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.landfall.shell.Csv;
import org.landfall.testimony.ReleasedQuote.Copy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Released quotes as a file other tools read, in codes; one line each, also for what was called back. */
@Component
class QuoteCsv {
    private static final List<String> HEADER = List.of(
            "reference",
            "status",
            "words",
            "language",
            "themes",
            "label",
            "uses",
            "released_on",
            "expires_on",
            "consent_checked_on",
            "roles_merged",
            "licence",
            "recall");
    private static final String LICENCE =
            "Only word for word as it stands here, with its label, in the uses named, until the day it expires; no other rights.";

    private final String recall;

    QuoteCsv(@Value("${landfall.address:}") String address) {
        this.recall = (address.isEmpty() ? "" : address + "/") + TestimonyRoutes.RELEASED;
    }

    byte[] of(List<ReleasedQuote> quotes) {
        return Csv.of(HEADER, quotes.stream().map(this::row).toList()).getBytes(StandardCharsets.UTF_8);
    }

    private List<Object> row(ReleasedQuote quote) {
        Copy copy = quote.copy();
        String status = quote.withdrawnOn() != null ? "withdrawn" : copy == null ? "expired" : "released";
        return List.of(
                quote.reference(),
                status,
                copy == null ? "" : copy.words(),
                copy == null ? "" : copy.language(),
                copy == null ? "" : joined(copy.themes()),
                copy == null ? "" : label(copy.label()),
                copy == null ? "" : joined(copy.uses()),
                quote.releasedOn().toString(),
                quote.expiresOn().toString(),
                copy == null ? "" : copy.consentOn().toString(),
                copy == null ? "" : copy.merged() ? "yes" : "no",
                LICENCE,
                recall);
    }

    private static String label(Map<Attribute, String> label) {
        return label.entrySet().stream()
                .map(entry -> entry.getKey().question() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }
}
