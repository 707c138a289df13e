package org.landfall.interview.ui;

import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Interviewers;
import org.landfall.access.Site;
import org.landfall.access.SiteService;
import org.landfall.interview.ColleagueService;
import org.landfall.interview.InterviewService;
import org.landfall.interview.booking.Appointment;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.study.CharterService;
import org.landfall.study.StudyService;
import org.springframework.stereotype.Component;

/** Opens what an appointment is made or changed in, with everything it asks. */
@Component
record AppointmentDialogs(
        AppointmentService appointments,
        InterviewService interviews,
        ColleagueService colleagues,
        StudyService studies,
        CharterService charters,
        SiteService places,
        Interviewers interviewers,
        CurrentAccount account) {

    List<Site> sites() {
        return places.all();
    }

    void book(Runnable changed) {
        new AppointmentDialog(this, null, changed).open();
    }

    void change(Appointment appointment, Runnable changed) {
        new AppointmentDialog(this, appointment, changed).open();
    }
}
