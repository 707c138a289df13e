package org.landfall.interview;

import java.time.LocalDate;
import org.landfall.study.HelpDirectory;
import org.landfall.study.Study;

/** Why an interview does not begin. Nothing was stored; each says enough to name the way out. */
public sealed interface Obstacle {
    /** A report of distress in an earlier talk of the same interviewer is still open; nobody goes on to the next talk before. */
    record UnclosedReport() implements Obstacle {}

    /** The instrument of the study has no published version. */
    record NoInstrument() implements Obstacle {}

    /** Nobody has opened the study yet, or somebody has closed it. */
    record NotOpen(Study study) implements Obstacle {}

    /** The person is not interviewed, or not here and now. */
    record Stopped(Stop reason) implements Obstacle {}

    /** So many talks in one day are enough for whoever holds them. */
    record EnoughToday(int most) implements Obstacle {}

    record EnoughThisWeek(int most) implements Obstacle {}

    /** So many talks of the interviewer are held or agreed on for that day. */
    record EnoughOn(LocalDate day, int most) implements Obstacle {}

    /** The same within seven days around it. */
    record EnoughAround(LocalDate day, int most) implements Obstacle {}

    /** Clear distress in talk after talk calls for a break of whoever held them. */
    record BreakNeeded() implements Obstacle {}

    /** Nobody knows where the person would find help at this place. */
    record NoHelp(HelpDirectory.Gap gap) implements Obstacle {}
}
