package org.landfall.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.access.Site;
import org.landfall.access.SiteId;

/** When a directory still holds: on any day of the year. */
class HelpDirectoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Site SITE = new Site(SiteId.random(), "Seoul");

    @Test
    void onTheNinetiethDayAnEntryStillHoldsAndOnTheNextItDoesNot() {
        assertThat(directory(90).gap(TODAY)).isEmpty();
        assertThat(directory(91).gap(TODAY))
                .hasValueSatisfying(gap -> assertThat(gap)
                        .isInstanceOfSatisfying(HelpDirectory.Gap.Unchecked.class, old -> {
                            assertThat(old.days()).isEqualTo(91);
                            assertThat(old.site()).isEqualTo(SITE);
                        }));
    }

    @Test
    void oneOldEntryAmongFreshOnesIsNamed() {
        assertThat(directory(0, 200, 3).gap(TODAY))
                .hasValueSatisfying(gap -> assertThat(gap)
                        .isInstanceOfSatisfying(
                                HelpDirectory.Gap.Unchecked.class,
                                old -> assertThat(old.entry().name()).isEqualTo("Checked 200 days ago")));
    }

    @Test
    void anEmptyDirectoryIsAGap() {
        assertThat(directory().gap(TODAY)).contains(new HelpDirectory.Gap.Empty(SITE));
    }

    private static HelpDirectory directory(int... ages) {
        List<HelpEntry> entries = Arrays.stream(ages)
                .mapToObj(age -> new HelpEntry(
                        HelpEntryId.random(),
                        SITE.id(),
                        HelpKind.LEGAL,
                        "Checked " + age + " days ago",
                        "Advice",
                        "",
                        List.of("ko"),
                        HelpEntry.Cost.FREE,
                        false,
                        "555-0100",
                        TODAY.minusDays(age)))
                .toList();
        return new HelpDirectory(SITE, entries);
    }
}
