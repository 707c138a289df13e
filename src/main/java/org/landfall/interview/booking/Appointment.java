package org.landfall.interview.booking;

import org.landfall.respondent.Respondent;

/**
 * A talk that was agreed on.
 *
 * @param respondent under the pseudonym that the record of the talk will have
 */
public record Appointment(AppointmentId id, Respondent respondent, Booking booking) {
    public String number() {
        return respondent.pseudonym().value();
    }
}
