package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.access.SiteId;
import org.landfall.study.HelpDirectory;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.HelpEntry;
import org.landfall.study.HelpEntryId;
import org.landfall.study.HelpKind;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;

/** What must be there before a talk begins, and that nothing is stored when it is not. */
@LandfallTest
class ReadinessTest {
    @Autowired
    HelpDirectoryService directories;

    @Autowired
    HelpService help;

    @Autowired
    InterviewService interviews;

    @Autowired
    StudyService studies;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Test
    void anEntryThatNobodyCheckedForNinetyOneDaysKeepsInterviewsFromBeginning() {
        Account interviewer = talks.interviewer();
        HelpEntry entry = entry(interviewer, "Law office", 91);
        asCustodian(() -> directories.keep(entry));
        assertThat(refused(interviewer))
                .isEqualTo(new Obstacle.NoHelp(new HelpDirectory.Gap.Unchecked(
                        people.as(interviewer, () -> directories.of(entry.site()))
                                .site(),
                        entry,
                        91)));
        assertThat(people.as(interviewer, () -> interviews.countMine(InterviewQuery.ALL)))
                .isZero();

        asCustodian(() -> directories.check(entry.id()));
        InterviewId id = begin(interviewer);
        assertThat(people.as(interviewer, () -> help.of(id)).directory())
                .extracting(HelpEntry::name)
                .containsExactly("Clinic", "Law office");
    }

    @Test
    void onTheNinetiethDayAnInterviewBegins() {
        Account interviewer = talks.interviewer();
        asCustodian(() -> directories.keep(entry(interviewer, "Law office", 90)));
        assertThat(begin(interviewer)).isNotNull();
    }

    @Test
    void noInterviewBeginsWhereNoHelpIsKnown() {
        Account interviewer = talks.interviewer();
        asCustodian(() -> directories.of(site(interviewer)).entries().forEach(entry -> directories.remove(entry.id())));
        assertThat(refused(interviewer))
                .isInstanceOfSatisfying(
                        Obstacle.NoHelp.class,
                        none -> assertThat(none.gap()).isInstanceOf(HelpDirectory.Gap.Empty.class));
    }

    private InterviewId begin(Account interviewer) {
        Preparation talk = new Preparation(Setting.PHONE, Set.of(), "", Preparation.Wish.NONE, true, null);
        return people.as(interviewer, () -> interviews.start(studies.all().getFirst(), "ko", talk));
    }

    private Obstacle refused(Account interviewer) {
        return catchThrowableOfType(NotReadyException.class, () -> begin(interviewer))
                .obstacle();
    }

    private void asCustodian(Runnable work) {
        people.as(people.active(Role.CUSTODIAN), () -> {
            work.run();
            return true;
        });
    }

    private static SiteId site(Account interviewer) {
        return Objects.requireNonNull(interviewer.site());
    }

    private static HelpEntry entry(Account interviewer, String name, int age) {
        return new HelpEntry(
                HelpEntryId.random(),
                site(interviewer),
                HelpKind.LEGAL,
                name,
                "Advice",
                "상담",
                List.of("ko", "en"),
                HelpEntry.Cost.FREE,
                true,
                "555-0199",
                LocalDate.now().minusDays(age));
    }
}
