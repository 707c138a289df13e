package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Refused;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.landfall.study.StudyOutcome;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who works in which study, as administrators say it. */
@LandfallTest
class AssignmentTest {
    @Autowired
    AssignmentService assignments;

    @Autowired
    AccountService accounts;

    @Autowired
    StudyService studies;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Autowired
    JdbcClient database;

    private Account admin;
    private Study one;
    private Study other;

    @BeforeEach
    void twoStudies() {
        one = talks.study(false);
        other = talks.study(false);
        admin = people.active(Role.ADMIN);
    }

    @Test
    void onlyTheAssignedStudiesAreListed() {
        for (Role role : List.of(Role.CUSTODIAN, Role.RESEARCHER, Role.INTERVIEWER)) {
            Account person = people.active(role);
            assign(person, one.id().value());
            assertThat(people.as(person, studies::all)).containsExactly(one);
        }
    }

    @Test
    void whatIsTakenAwayIsGoneAtTheNextStatementAndTheSessionsAreOver() {
        Account custodian = people.active(Role.CUSTODIAN);
        int epoch = epoch(custodian);
        List<Study> left = people.as(custodian, () -> {
            assertThat(studies.all()).contains(one, other);
            assign(custodian, one.id().value());
            return studies.all();
        });
        assertThat(left).containsExactly(one);
        assertThat(epoch(custodian)).isGreaterThan(epoch);
    }

    @Test
    void whatIsGivenActsWithoutSigningAnybodyOut() {
        Account custodian = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(custodian, one.id().value());
        int epoch = epoch(custodian);
        assign(custodian, one.id().value(), other.id().value());
        assertThat(people.as(custodian, studies::all)).containsExactlyInAnyOrder(one, other);
        assertThat(epoch(custodian)).isEqualTo(epoch);
    }

    @Test
    void eachChangeStandsInTheLogOnce() {
        Account researcher = people.active(Role.RESEARCHER);
        people.worksOnlyIn(researcher, one.id().value());
        assign(researcher, other.id().value());
        assign(researcher, other.id().value());
        assertThat(acts(researcher)).containsExactlyInAnyOrder("assignment.given", "assignment.taken");
    }

    @Test
    void onlyInterviewersLeadASite() {
        SiteId site = people.site().id();
        Set<Assignment> leading = Set.of(new Assignment(one.id().value(), site));
        Account researcher = people.active(Role.RESEARCHER);
        assertThat(people.as(admin, () -> assignments.assign(researcher.id(), leading)))
                .isEqualTo(new Refused("access.problem.leadInterviews"));
        Account interviewer = people.active(Role.INTERVIEWER);
        assertThat(people.as(admin, () -> assignments.assign(interviewer.id(), leading)))
                .isEqualTo(new Done());
        people.as(admin, () -> accounts.changeRole(interviewer.id(), Role.RESEARCHER, null));
        assertThat(people.as(admin, () -> assignments.of(interviewer.id())))
                .containsExactly(new Assignment(one.id().value(), null));
    }

    @Test
    void anUnknownStudyOrOnesOwnAccountIsRefused() {
        Account researcher = people.active(Role.RESEARCHER);
        Set<Assignment> unknown = Set.of(new Assignment(UUID.randomUUID(), null));
        assertThat(people.as(admin, () -> assignments.assign(researcher.id(), unknown)))
                .isEqualTo(new Refused("access.problem.studyGone"));
        assertThat(people.as(admin, () -> assignments.assign(admin.id(), Set.of())))
                .isEqualTo(new Refused("access.problem.own"));
    }

    @Test
    void nobodyButAnAdministratorAssigns() {
        Account custodian = people.active(Role.CUSTODIAN);
        for (Role role : List.of(Role.CUSTODIAN, Role.RESEARCHER, Role.INTERVIEWER)) {
            Account person = people.active(role);
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> people.as(person, () -> assignments.assign(custodian.id(), Set.of())));
        }
    }

    @Test
    void whoeverIsInvitedWorksWhereItWasSaid() {
        String name = "new-" + UUID.randomUUID();
        people.as(
                admin,
                () -> accounts.invite(new Invitation(
                        "Somebody",
                        name,
                        Role.RESEARCHER,
                        null,
                        "en",
                        Set.of(other.id().value()))));
        UUID id = people.as(
                admin,
                () -> database.sql("select id from access.account where sign_in_name = ?")
                        .param(name)
                        .query(UUID.class)
                        .single());
        assertThat(people.as(admin, () -> assignments.of(new AccountId(id))))
                .containsExactly(new Assignment(other.id().value(), null));
    }

    @Test
    void whoeverBeginsAStudyWorksInItAndNobodyElse() {
        Account custodian = people.active(Role.CUSTODIAN);
        Account colleague = people.active(Role.CUSTODIAN);
        people.worksOnlyIn(custodian);
        people.worksOnlyIn(colleague, one.id().value());
        String name = "Study " + UUID.randomUUID();
        Study begun = people.as(custodian, () -> ((StudyOutcome.Begun) studies.begin(name, one.formId())).study());
        assertThat(people.as(custodian, studies::all)).containsExactly(begun);
        assertThat(people.as(colleague, studies::all)).containsExactly(one);
    }

    private void assign(Account person, UUID... wanted) {
        Set<Assignment> all = Set.of(wanted).stream()
                .map(study -> new Assignment(study, null))
                .collect(Collectors.toSet());
        assertThat(people.as(admin, () -> assignments.assign(person.id(), all))).isEqualTo(new Done());
    }

    private int epoch(Account person) {
        return people.as(
                admin,
                () -> database.sql("select epoch from access.account where id = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single());
    }

    private List<String> acts(Account person) {
        return people.as(
                admin,
                () -> database.sql("select action from audit.event where subject = ? and action like 'assignment.%'")
                        .param(person.id().toString())
                        .query(String.class)
                        .list());
    }
}
