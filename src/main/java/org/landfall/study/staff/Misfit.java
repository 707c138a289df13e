package org.landfall.study.staff;

import java.time.LocalDate;

/** Why somebody is not the right one for a talk. Each warns; none forbids. */
public sealed interface Misfit {
    /** The register of the place does not have them. */
    record Unregistered() implements Misfit {}

    /** Nobody has entered anything about them yet. */
    record NothingKnown() implements Misfit {}

    record OtherSex(Sex wished) implements Misfit {}

    /** @param language a code such as {@code ko} */
    record NotSpoken(String language) implements Misfit {}

    record Untrained(Training training) implements Misfit {}

    /** @param months how old a training may be in the study */
    record TrainedLongAgo(Training training, LocalDate on, int months) implements Misfit {}
}
