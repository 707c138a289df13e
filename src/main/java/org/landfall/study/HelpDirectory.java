package org.landfall.study;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.landfall.access.Site;

/** Where people find help at one place. No interview begins where nobody knows whether it still holds. */
public record HelpDirectory(Site site, List<HelpEntry> entries) {
    public static final int MOST_DAYS = 90;

    public HelpDirectory {
        entries = List.copyOf(entries);
    }

    /** Why no interview may begin at this place. */
    public sealed interface Gap {
        Site site();

        record Empty(Site site) implements Gap {}

        /** @param entry the one that nobody has looked at for longest */
        record Unchecked(Site site, HelpEntry entry, long days) implements Gap {}
    }

    public Optional<Gap> gap(LocalDate today) {
        if (entries.isEmpty()) {
            return Optional.of(new Gap.Empty(site));
        }
        HelpEntry oldest =
                entries.stream().min(Comparator.comparing(HelpEntry::checked)).orElseThrow();
        return unchecked(oldest, today)
                ? Optional.of(new Gap.Unchecked(site, oldest, oldest.daysUnchecked(today)))
                : Optional.empty();
    }

    /** After ninety whole days; on the ninetieth the entry still holds. */
    public static boolean unchecked(HelpEntry entry, LocalDate today) {
        return entry.daysUnchecked(today) > MOST_DAYS;
    }
}
