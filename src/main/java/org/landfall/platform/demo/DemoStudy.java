package org.landfall.platform.demo;

import java.time.LocalDate;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.access.Role;
import org.landfall.instrument.StudyOpening;
import org.landfall.study.Charter;
import org.landfall.study.CharterOutcome;
import org.landfall.study.CharterService;
import org.landfall.study.HelpLineService;
import org.landfall.study.HelpLines;
import org.landfall.study.Limits;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says what the demo's first study is for, and opens it; one that somebody has closed since stays closed. Its interviews
 * are made at once by two interviewers, so that no number of talks a day holds there.
 */
@Component
@Order(30)
class DemoStudy implements ApplicationRunner {
    private static final Charter CHARTER = new Charter(
            "To learn why people choose the country they go to. Invented for this demonstration.",
            "Custodians read records, researchers see protected tables, nothing else leaves the organisation.",
            "Relatives at home could be punished if a record became known: no names are kept, and everything is"
                    + " sealed.",
            new Charter.Review("Invented review board", LocalDate.of(2026, 1, 15), ""),
            "",
            "When somebody is in danger now, the person on call is told. Others are told with the person's consent"
                    + " only.",
            30,
            10,
            new Limits(Limits.MOST, Limits.MOST, Limits.USUAL.trainingMonths(), 0));

    private final DemoAccounts accounts;
    private final ActingAs acting;
    private final StudyService studies;
    private final HelpLineService lines;
    private final CharterService charters;
    private final StudyOpening opening;

    DemoStudy(
            DemoAccounts accounts,
            ActingAs acting,
            StudyService studies,
            HelpLineService lines,
            CharterService charters,
            StudyOpening opening) {
        this.accounts = accounts;
        this.acting = acting;
        this.studies = studies;
        this.lines = lines;
        this.charters = charters;
        this.opening = opening;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.on()) {
            acting.role(Role.CUSTODIAN, () -> open(studies.all().getFirst()));
        }
    }

    private void open(Study study) {
        boolean untouched = charters.of(study.id()).equals(Charter.EMPTY);
        if (!untouched) {
            return;
        }
        if (lines.of(study.id()).equals(HelpLines.NONE)) {
            lines.set(study.id(), new HelpLines("555-0100", "112"));
        }
        charters.keep(study, CHARTER);
        if (opening.open(study) instanceof CharterOutcome.Refused(var missing)) {
            throw new IllegalStateException("The demo's study does not open: " + missing);
        }
    }
}
