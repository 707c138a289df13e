package org.landfall.interview.booking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NotReadyException;
import org.landfall.interview.Preparation;
import org.landfall.interview.Readiness;
import org.landfall.respondent.Respondent;
import org.landfall.respondent.RespondentService;
import org.landfall.respondent.met.Traits;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments: interviewers book for themselves, custodians for anybody. */
@Service
@Transactional
public class AppointmentService {
    /** So long an appointment that was not kept can still be moved. */
    private static final int DAYS_AFTER = 7;

    private final AppointmentRepository appointments;
    private final InterviewService interviews;
    private final Readiness readiness;
    private final RespondentService respondents;
    private final RecordCipher cipher;
    private final CurrentAccount account;
    private final AuditLog audit;

    AppointmentService(
            AppointmentRepository appointments,
            InterviewService interviews,
            Readiness readiness,
            RespondentService respondents,
            RecordCipher cipher,
            CurrentAccount account,
            AuditLog audit) {
        this.appointments = appointments;
        this.interviews = interviews;
        this.readiness = readiness;
        this.respondents = respondents;
        this.cipher = cipher;
        this.account = account;
        this.audit = audit;
    }

    /** @throws NotReadyException when the talk could not be held; then nothing is stored */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public Appointment book(Booking booking) {
        check(booking, null);
        appointments.deleteBefore(LocalDate.now().minusDays(DAYS_AFTER)).forEach(respondents::forget);
        AppointmentId id = new AppointmentId(UUID.randomUUID());
        Respondent respondent = respondents.register(booking.study().id());
        WrappedKey key = cipher.createKey(booking.study().code(), id.value());
        appointments.insert(new AppointmentRepository.Row(
                id,
                respondent,
                booking.study(),
                booking.interviewer(),
                booking.site(),
                booking.day(),
                key,
                seal(booking.study().code(), id, key).seal(booking.what())));
        record("appointment.booked", id);
        return new Appointment(id, respondent, booking);
    }

    /**
     * Another day, place or person for the same talk. The study stays.
     *
     * @throws NotReadyException when the talk could not be held so; then everything stays as it was
     * @throws NoSuchAppointmentException when it is gone, or not the caller's
     */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public void move(AppointmentId id, Booking booking) {
        AppointmentRepository.Row row = row(id);
        check(booking, id);
        appointments.change(id, booking, seal(row.study().code(), id, row.key()).seal(booking.what()));
        record("appointment.moved", id);
    }

    /** Nothing of it remains, not even the number. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public void callOff(AppointmentId id) {
        AppointmentRepository.Row row = row(id);
        appointments.delete(id);
        respondents.forget(row.respondent().id());
        record("appointment.calledOff", id);
    }

    /** @throws NotReadyException when something speaks against the talk now; then the appointment stays */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public InterviewId begin(AppointmentId id, @Nullable String language, Preparation preparation, Traits traits) {
        AppointmentRepository.Row row = row(id);
        InterviewId interview = interviews.startBooked(
                row.study(), language, preparation, traits, new InterviewService.Booked(row.respondent(), row.site()));
        appointments.delete(id);
        return interview;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Optional<Appointment> find(AppointmentId id) {
        return appointments.find(id, whose()).map(this::opened);
    }

    /** The caller's own, or those of everybody for a custodian; the earliest day first. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<Appointment> page(int offset, int limit) {
        return appointments.page(whose(), offset, limit).stream()
                .map(this::opened)
                .toList();
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public int count() {
        return appointments.count(whose());
    }

    /** The caller's own of one day, the earliest first. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public List<Appointment> on(LocalDate day) {
        return appointments.on(account.id().value(), day).stream()
                .map(this::opened)
                .sorted(Comparator.comparing(one -> one.booking().what().at()))
                .toList();
    }

    private void check(Booking booking, @Nullable AppointmentId self) {
        if (whose() != null && !booking.interviewer().equals(account.id())) {
            throw new IllegalArgumentException("only a custodian books for somebody else");
        }
        UUID interviewer = booking.interviewer().value();
        readiness.demandFor(
                booking.study(),
                booking.site(),
                interviewer,
                booking.day(),
                booking.what().preparation(),
                (from, to) -> appointments.days(interviewer, from, to, self));
    }

    /** Null for a custodian, who sees everybody's. */
    private @Nullable UUID whose() {
        return account.has(Role.CUSTODIAN) ? null : account.id().value();
    }

    private AppointmentRepository.Row row(AppointmentId id) {
        return appointments.find(id, whose()).orElseThrow(NoSuchAppointmentException::new);
    }

    private Appointment opened(AppointmentRepository.Row row) {
        Arrangement what = seal(row.study().code(), row.id(), row.key()).open(row.sealed());
        return new Appointment(
                row.id(), row.respondent(), new Booking(row.study(), row.interviewer(), row.site(), row.day(), what));
    }

    private AppointmentSeal seal(String study, AppointmentId id, WrappedKey key) {
        return new AppointmentSeal(study, id, cipher.open(study, id.value(), key));
    }

    private void record(String action, AppointmentId id) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
    }
}
