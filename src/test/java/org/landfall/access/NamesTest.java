package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is who for colleagues, and who the person before the screen is. */
@LandfallTest
class NamesTest {
    @Autowired
    private AccountNames names;

    @Autowired
    private Interviewers interviewers;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private People people;

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void colleaguesSeeTheNamesBehindNumbers() {
        Account custodian = people.active(Role.CUSTODIAN);
        Account other = people.active(Role.RESEARCHER);
        assertThat(people.as(custodian, names::everybody))
                .containsEntry(custodian.id(), custodian.displayName())
                .containsEntry(other.id(), other.displayName());
        assertThat(people.as(custodian, () -> names.of(List.of(other.id(), other.id(), AccountId.random()))))
                .isEqualTo(Map.of(other.id(), other.displayName(), ActingAs.SYSTEM, "Landfall"));
    }

    @Test
    void custodiansPlanWithThoseWhoInterviewNow() {
        Account custodian = people.active(Role.CUSTODIAN);
        Account interviewer = people.active(Role.INTERVIEWER);
        Interviewer known =
                people.as(custodian, () -> interviewers.find(interviewer.id())).orElseThrow();
        assertThat(known.name()).isEqualTo(interviewer.displayName());
        int count = Objects.requireNonNull(people.as(custodian, interviewers::count));
        assertThat(people.as(custodian, () -> interviewers.page(0, count)))
                .hasSize(count)
                .contains(known);
        Account invited = people.invited(Role.INTERVIEWER);
        assertThat(people.as(custodian, () -> interviewers.find(invited.id()))).isEmpty();
        assertThat(people.as(custodian, () -> interviewers.find(custodian.id())))
                .isEmpty();
    }

    @Test
    void whoSignedInIsKnownByNameAndSite() {
        Account interviewer = people.active(Role.INTERVIEWER);
        SecurityContextHolder.getContext().setAuthentication(people.signIn(interviewer));
        assertThat(current.name()).isEqualTo(interviewer.displayName());
        assertThat(current.signInName()).contains(interviewer.signInName());
        assertThat(current.siteIfAny()).contains(Objects.requireNonNull(interviewer.site()));
        SecurityContextHolder.getContext().setAuthentication(people.signIn(people.active(Role.ADMIN)));
        assertThat(current.siteIfAny()).isEmpty();
    }

    @Test
    void workThatNobodyAskedForSignsInUnderNoName() {
        people.asSystem(() -> {
            assertThat(current.signInName()).isEmpty();
            return true;
        });
        assertThat(current.signInName()).isEmpty();
    }
}
