package org.landfall.interview;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Within how many working days somebody who withdraws is gone: fewer while all of it is promised to be deleted. */
final class WithdrawalDeadline {
    private static final Duration PROMISED = Duration.ofDays(30);
    private static final int DAYS_THEN = 3;
    private static final int DAYS_LATER = 7;

    private WithdrawalDeadline() {}

    static LocalDate of(Instant begunAt, Instant askedAt) {
        boolean early = !askedAt.isAfter(begunAt.plus(PROMISED));
        return workingDays(askedAt.atZone(ZoneId.systemDefault()).toLocalDate(), early ? DAYS_THEN : DAYS_LATER);
    }

    private static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
