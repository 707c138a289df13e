package org.landfall.interview.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SiteId;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.Interpreter;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NotReadyException;
import org.landfall.interview.Obstacle;
import org.landfall.interview.Preparation;
import org.landfall.interview.Preparation.Wish;
import org.landfall.interview.Setting;
import org.landfall.interview.Stop;
import org.landfall.interview.Talks;
import org.landfall.respondent.met.Traits;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks that are agreed on for another day. */
@LandfallTest
class AppointmentServiceTest {
    private static final String CANARY = "KANARIENVOGEL-약속-2290";
    private static final LocalDate DAY = LocalDate.now().plusDays(10);

    @Autowired
    AppointmentService appointments;

    @Autowired
    InterviewService interviews;

    @Autowired
    DistressService reports;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void theTalkHasTheNumberThePlaceAndThePreparationThatWereAgreedOn() {
        Account interviewer = talks.interviewer();
        UUID elsewhere = people.site().id().value();
        Booking booking = booking(interviewer, talks.study(false), DAY, calm());
        Booking there = new Booking(
                booking.study(), booking.interviewer(), new SiteId(elsewhere), LocalDate.now(), booking.what());
        Appointment appointment = people.as(interviewer, () -> appointments.book(there));
        assertThat(people.as(interviewer, () -> appointments.on(LocalDate.now())))
                .containsExactly(appointment);

        InterviewId id = people.as(
                interviewer,
                () -> appointments.begin(
                        appointment.id(), "en", appointment.booking().what().preparation(), Traits.UNKNOWN));
        assertThat(people.as(interviewer, () -> interviews.open(id).line().pseudonym()))
                .isEqualTo(appointment.number());
        assertThat(database.sql("select site_id from interview.interview where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(elsewhere);
        assertThat(people.as(interviewer, () -> appointments.count())).isZero();
    }

    @Test
    void whatWasAgreedOnLiesSealed() {
        Account interviewer = talks.interviewer();
        Preparation again = new Preparation(
                Setting.PHONE,
                Set.of(Stop.MET_BEFORE),
                CANARY,
                Wish.WOMAN,
                true,
                new Interpreter(Interpreter.Kind.STAFF, "KANARIENVOGEL-77", true));
        Appointment booked = book(interviewer, talks.study(false), DAY, again);
        DatabaseDump dump = new DatabaseDump(database);
        assertThat(dump.tablesWith(CANARY)).isEmpty();
        assertThat(dump.tablesWith("KANARIENVOGEL-77")).isEmpty();
        assertThat(dump.tablesWith(booked.booking().what().meeting().toString()))
                .isEmpty();
        assertThat(people.as(interviewer, () -> appointments.find(booked.id()))).contains(booked);
    }

    @ParameterizedTest
    @EnumSource(Stop.class)
    void everyReasonAgainstATalkStopsTheBookingByName(Stop stop) {
        Account interviewer = talks.interviewer();
        Preparation found = stop == Stop.NO_STATEMENT
                ? prepared(Set.of(), new Interpreter(Interpreter.Kind.COMMUNITY, "T-07", false))
                : prepared(Set.of(stop), null);
        assertThat(refused(interviewer, talks.study(false), DAY, found)).isEqualTo(new Obstacle.Stopped(stop));
        assertThat(people.as(interviewer, () -> appointments.count())).isZero();
    }

    @Test
    void theFourthTalkOfADayIsRefused() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        for (int i = 0; i < 3; i++) {
            book(interviewer, study, DAY, calm());
        }
        assertThat(refused(interviewer, study, DAY, calm())).isEqualTo(new Obstacle.EnoughOn(DAY, 3));
        book(interviewer, study, DAY.plusDays(1), calm());
    }

    @Test
    void aTalkThatWasBegunTodayCountsToo() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        limits(study, 1, 12);
        people.as(interviewer, () -> interviews.start(study, "en", calm()));
        assertThat(refused(interviewer, study, LocalDate.now(), calm()))
                .isEqualTo(new Obstacle.EnoughOn(LocalDate.now(), 1));
    }

    @Test
    void theWeekHasItsOwnLimitInBothDirections() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        limits(study, 1000, 2);
        book(interviewer, study, DAY.plusDays(3), calm());
        book(interviewer, study, DAY.plusDays(6), calm());
        assertThat(refused(interviewer, study, DAY, calm())).isEqualTo(new Obstacle.EnoughAround(DAY, 2));
        book(interviewer, study, DAY.minusDays(1), calm());
    }

    @Test
    void anOpenReportOfDistressKeepsFromTheNextBookingUntilItIsClosed() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        InterviewId id = people.as(interviewer, () -> interviews.start(study, "en", calm()));
        people.as(interviewer, () -> {
            reports.report(id, new DistressReport(2, "inc_gate", ""));
            return id;
        });
        Account custodian = people.active(Role.CUSTODIAN);
        Booking booking = booking(interviewer, study, DAY, calm());
        assertThat(catchThrowableOfType(
                                NotReadyException.class, () -> people.as(custodian, () -> appointments.book(booking)))
                        .obstacle())
                .isEqualTo(new Obstacle.UnclosedReport());
        people.as(custodian, () -> {
            reports.open().forEach(line -> reports.close(line.id()));
            return true;
        });
        people.as(custodian, () -> appointments.book(booking));
    }

    @Test
    void aCustodianBooksForAnybodyAndAnInterviewerOnlyForThemselves() {
        Account one = talks.interviewer();
        Account other = talks.interviewer();
        Study study = talks.study(false);
        Booking foreign = booking(other, study, DAY, calm());
        assertThatThrownBy(() -> people.as(one, () -> appointments.book(foreign)))
                .isInstanceOf(IllegalArgumentException.class);
        Appointment booked = people.as(people.active(Role.CUSTODIAN), () -> appointments.book(foreign));
        assertThat(people.as(other, () -> appointments.find(booked.id()))).contains(booked);
        assertThat(people.as(one, () -> appointments.find(booked.id()))).isEmpty();
        assertThatThrownBy(() -> people.as(one, () -> {
                    appointments.callOff(booked.id());
                    return true;
                }))
                .isInstanceOf(NoSuchAppointmentException.class);
    }

    @Test
    void aMoveToAnotherDayIsNotItsOwnObstacle() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        limits(study, 1, 1);
        Appointment booked = book(interviewer, study, DAY, calm());
        Booking later = booking(interviewer, study, DAY.plusDays(1), calm());
        people.as(interviewer, () -> {
            appointments.move(booked.id(), later);
            return true;
        });
        Appointment moved =
                people.as(interviewer, () -> appointments.find(booked.id())).orElseThrow();
        assertThat(moved.number()).isEqualTo(booked.number());
        assertThat(moved.booking()).isEqualTo(later);
    }

    @Test
    void ofWhatWasCalledOffOrNeverHeldNotEvenTheNumberRemains() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        Appointment off = book(interviewer, study, DAY, calm());
        Appointment forgotten = book(interviewer, study, DAY, calm());
        people.as(interviewer, () -> {
            appointments.callOff(off.id());
            return true;
        });
        database.sql("update interview.appointment set day = ? where id = ?")
                .params(LocalDate.now().minusDays(8), forgotten.id().value())
                .update();
        book(interviewer, study, DAY, calm());
        assertThat(database.sql("select count(*) from respondent.respondent where pseudonym in (?, ?)")
                        .params(off.number(), forgotten.number())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void limits(Study study, int aDay, int aWeek) {
        database.sql("update study.charter set most_a_day = ?, most_a_week = ? where study_id = ?")
                .params(aDay, aWeek, study.id().value())
                .update();
    }

    private Appointment book(Account interviewer, Study study, LocalDate day, Preparation preparation) {
        Booking booking = booking(interviewer, study, day, preparation);
        return people.as(interviewer, () -> appointments.book(booking));
    }

    private Obstacle refused(Account interviewer, Study study, LocalDate day, Preparation preparation) {
        return catchThrowableOfType(NotReadyException.class, () -> book(interviewer, study, day, preparation))
                .obstacle();
    }

    private static Booking booking(Account interviewer, Study study, LocalDate day, Preparation preparation) {
        return new Booking(
                study,
                interviewer.id(),
                Objects.requireNonNull(interviewer.site()),
                day,
                new Arrangement(LocalTime.of(14, 30), "en", preparation, "", UUID.randomUUID()));
    }

    private static Preparation calm() {
        return prepared(Set.of(), null);
    }

    private static Preparation prepared(Set<Stop> found, @Nullable Interpreter interpreter) {
        return new Preparation(Setting.OWN_ROOMS, found, "", Wish.NONE, true, interpreter);
    }
}
