package org.landfall.interview.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.access.AccountId;
import org.landfall.access.SiteId;
import org.landfall.interview.Interpreter;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.respondent.Pseudonym;
import org.landfall.respondent.Respondent;
import org.landfall.respondent.RespondentId;
import org.landfall.study.Study;
import org.landfall.study.StudyId;

/** What a calendar learns. */
class CalendarFileTest {
    private static final UUID MEETING = UUID.fromString("6f1c2c50-6a0e-4a53-9f0e-1f2a3b4c5d6e");

    @Test
    void aCalendarLearnsThatThereIsAMeetingAndWhenAndNothingElse() {
        String file = new String(
                CalendarFile.of(appointment(), "약속", Instant.parse("2026-11-28T09:30:00Z")), StandardCharsets.UTF_8);
        assertThat(file)
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Calendar//EN",
                        "BEGIN:VEVENT",
                        "UID:" + MEETING,
                        "DTSTAMP:20261128T093000Z",
                        "DTSTART:20261203T143000",
                        "DTEND:20261203T160000",
                        "SUMMARY:약속",
                        "CLASS:PRIVATE",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    private static Appointment appointment() {
        Preparation preparation = new Preparation(
                Setting.PERSONS_HOME,
                Set.of(),
                "",
                Preparation.Wish.WOMAN,
                true,
                new Interpreter(Interpreter.Kind.STAFF, "T-07", true));
        return new Appointment(
                new AppointmentId(UUID.randomUUID()),
                new Respondent(new RespondentId(UUID.randomUUID()), new Pseudonym("LF-2222-71")),
                new Booking(
                        new Study(new StudyId(UUID.randomUUID()), "DC1", "Destination choice", "destination_choice"),
                        new AccountId(UUID.randomUUID()),
                        new SiteId(UUID.randomUUID()),
                        LocalDate.of(2026, 12, 3),
                        new Arrangement(LocalTime.of(14, 30), "ko", preparation, "Step-free room", MEETING)));
    }
}
