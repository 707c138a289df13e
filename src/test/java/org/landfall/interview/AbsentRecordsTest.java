package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LandfallTest
class AbsentRecordsTest {
    private static final Absent NOBODY = new Absent(0, 0);

    @Autowired
    AbsentRecords absent;

    @Autowired
    InterviewService interviews;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Test
    void whoDidNotWantToBeInterviewedIsCountedInTheStudyAloneAndForItsCustodians() {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        Study other = talks.study(false);
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(people.as(custodian, () -> absent.of(study.id()))).isEqualTo(NOBODY);
        InterviewId id = talks.begun(interviewer, study);
        Completion ended = people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.explained(open);
            Talks.answer(open, "c_part", "no");
            return interviews.complete(open);
        });
        assertThat(ended).isEqualTo(new Completion.Closed(Ending.REFUSED));
        assertThat(people.as(custodian, () -> absent.of(study.id()))).isEqualTo(new Absent(1, 0));
        assertThat(people.as(custodian, () -> absent.of(other.id()))).isEqualTo(NOBODY);
        assertThatThrownBy(() -> people.as(interviewer, () -> absent.of(study.id())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
