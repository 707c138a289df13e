package org.landfall.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The talks of one interviewer around a day, held and agreed on: each stands with its day. */
record TalkLoad(List<LocalDate> days) {
    static final int WEEK = 7;

    int on(LocalDate day) {
        return (int) days.stream().filter(day::equals).count();
    }

    /** Of all stretches of seven days in which the day lies, the fullest. */
    int fullestWeekWith(LocalDate day) {
        return IntStream.range(0, WEEK)
                .map(back -> between(day.minusDays(back), day.minusDays(back).plusDays(WEEK - 1L)))
                .max()
                .orElse(0);
    }

    private int between(LocalDate first, LocalDate last) {
        return (int) days.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .count();
    }
}
