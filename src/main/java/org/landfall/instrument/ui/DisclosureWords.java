package org.landfall.instrument.ui;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.DisclosureClass;

/** Disclosure classes as the workbook spells them: {@code quasi identifier}. */
final class DisclosureWords {
    private DisclosureWords() {}

    static Optional<DisclosureClass> read(String cell) {
        String name = cell.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (DisclosureClass one : DisclosureClass.values()) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static String written(@Nullable DisclosureClass one) {
        return one == null ? "" : one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
