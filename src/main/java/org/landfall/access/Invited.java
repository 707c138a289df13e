package org.landfall.access;

import java.time.Instant;
import java.util.List;

/** What came of a list of people to invite. */
public sealed interface Invited {
    /** All are invited; the links are shown this once. */
    record All(List<Person> people, Instant until) implements Invited {}

    /** Nobody is invited. */
    record Nobody(List<InvitationFault> faults) implements Invited {}

    record Person(String displayName, String signInName, EnrolmentLink link) {}
}
