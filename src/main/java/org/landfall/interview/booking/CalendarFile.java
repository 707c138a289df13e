package org.landfall.interview.booking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An appointment for a calendar (RFC 5545): that there is a meeting, and when. No place, no number, no name, and nothing
 * that says which program wrote it, for calendars are synchronised, shared and read over shoulders.
 */
public final class CalendarFile {
    public static final String TYPE = "text/calendar; charset=utf-8";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int MINUTES = 90;

    private CalendarFile() {}

    /** @param subject a neutral word such as "Meeting" */
    public static byte[] of(Appointment appointment, String subject, Instant now) {
        LocalDateTime begin =
                appointment.booking().day().atTime(appointment.booking().what().at());
        List<String> lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Calendar//EN",
                "BEGIN:VEVENT",
                "UID:" + appointment.booking().what().meeting(),
                "DTSTAMP:" + LOCAL.format(now.atOffset(ZoneOffset.UTC)) + "Z",
                "DTSTART:" + LOCAL.format(begin),
                "DTEND:" + LOCAL.format(begin.plusMinutes(MINUTES)),
                "SUMMARY:" + subject,
                "CLASS:PRIVATE",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
