package org.landfall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.ApprovedInterviews;
import org.landfall.interview.InterviewId;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.interview.PermissionService;
import org.landfall.interview.Talks;
import org.landfall.interview.review.DecisionService;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;
import org.landfall.study.CountingRule;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;

/** What was taken back after the talk counts for the next vintage at once. */
@LandfallTest
class NarrowedConsentTest {
    private static final LocalDate LONG_AFTER = LocalDate.of(2024, 1, 1);
    private static final LocalDate TALK = LocalDate.of(2023, 5, 19);

    @Autowired
    ApprovedInterviews approved;

    @Autowired
    PermissionService permissions;

    @Autowired
    DecisionService decisions;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    private Account interviewer;
    private Account custodian;
    private Study study;
    private InterviewId id;

    @BeforeEach
    void talkWithSomebodyWhoAgreedToEverything() {
        interviewer = talks.interviewer();
        custodian = people.active(Role.CUSTODIAN);
        study = talks.study(false);
        id = talks.talked(interviewer, study);
        people.as(custodian, () -> decisions.approve(id, Map.of()));
    }

    @Test
    void whoTakesTablesBackIsNotInTheNextVintage() {
        assertThat(admitted(LONG_AFTER)).isTrue();
        people.as(custodian, () -> permissions.takeBack(id, ConsentUse.TABLES, Grant.NO));
        assertThat(admitted(LONG_AFTER)).isFalse();
        people.as(custodian, () -> permissions.widen(id, ConsentUse.TABLES, Grant.YES, "Called and agreed again."));
        assertThat(admitted(LONG_AFTER)).isTrue();
    }

    @Test
    void takingBackAnotherUseChangesNothingForTables() {
        people.as(interviewer, () -> permissions.takeBack(id, ConsentUse.QUOTES, Grant.NO));
        assertThat(admitted(LONG_AFTER)).isTrue();
    }

    @Test
    void itIsInNoVintageOnDay29AndMayBeFromDay31() {
        assertThat(admitted(TALK.plusDays(29))).isFalse();
        assertThat(admitted(TALK.plusDays(31))).isTrue();
    }

    @Test
    void moreIsAllowedOnlyWithANote() {
        people.as(custodian, () -> permissions.takeBack(id, ConsentUse.TABLES, Grant.NO));
        assertThatThrownBy(() -> people.as(custodian, () -> permissions.widen(id, ConsentUse.TABLES, Grant.YES, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(admitted(LONG_AFTER)).isFalse();
    }

    @Test
    void anotherInterviewerSeesNoConsent() {
        Account other = talks.interviewer();
        assertThatThrownBy(() -> people.as(other, () -> permissions.of(id)))
                .isInstanceOf(NoSuchInterviewException.class);
        assertThatThrownBy(() -> people.as(other, () -> permissions.takeBack(id, ConsentUse.TABLES, Grant.NO)))
                .isInstanceOf(NoSuchInterviewException.class);
    }

    private boolean admitted(LocalDate today) {
        List<ApprovedInterview> records = new ArrayList<>();
        people.as(custodian, () -> {
            approved.forEach(study.id(), records::add);
            return id;
        });
        Eligibility eligibility = new Eligibility(today, false, CountingRule.BUILT_IN, record -> 0);
        return records.stream().filter(record -> record.id().equals(id)).anyMatch(eligibility::admits);
    }
}
