package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.landfall.LandfallTest;
import org.landfall.access.AccessOutcome.Asked;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Linked;
import org.landfall.access.AccessOutcome.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LandfallTest
class AccountServiceTest {
    @Autowired
    private AccountService accounts;

    @Autowired
    private CustodianRequestService requests;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Account admin;
    private Account custodian;

    @BeforeEach
    void somebodyWhoMayAsk() {
        admin = people.active(Role.ADMIN);
        custodian = people.active(Role.CUSTODIAN);
    }

    @Test
    void anInvitedPersonChoosesAPasswordByALinkThatWorksOnce() {
        String token = tokenOf(invite(Role.RESEARCHER, "Ora Researcher"));
        assertThat(enrolment.open(token)).map(Account::displayName).contains("Ora Researcher");
        assertThat(enrolment.choosePassword(token, "password1234", "password1234"))
                .isEqualTo(new EnrolmentOutcome.Refused("access.problem.passwordCommon"));
        assertThat(enrolment.choosePassword(token, People.PASSWORD, People.PASSWORD))
                .isEqualTo(new EnrolmentOutcome.Enrolled(false));
        assertThat(enrolment.open(token)).isEmpty();
        assertThat(enrolment.choosePassword(token, People.PASSWORD, People.PASSWORD))
                .isEqualTo(new EnrolmentOutcome.LinkExpired());
    }

    @Test
    void aNewLinkVoidsTheOldOneAndTheOldPassword() {
        Account researcher = people.active(Role.RESEARCHER);
        String first = tokenOf(asAdmin(() -> accounts.renewSignIn(researcher.id())));
        String second = tokenOf(asAdmin(() -> accounts.renewSignIn(researcher.id())));
        assertThat(enrolment.open(first)).isEmpty();
        assertThat(enrolment.open(second)).isPresent();
        assertThat(people.now(researcher).state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void aDisabledAccountHasNoWayIn() {
        Account invited = people.invited(Role.RESEARCHER);
        String token = tokenOf(asAdmin(() -> accounts.renewSignIn(invited.id())));
        assertThat(asAdmin(() -> accounts.disable(invited.id()))).isEqualTo(new Done());
        assertThat(enrolment.open(token)).isEmpty();
        assertThat(asAdmin(() -> accounts.renewSignIn(invited.id())))
                .isEqualTo(new Refused("access.problem.disabledFirst"));
        asAdmin(() -> accounts.enable(invited.id()));
        assertThat(people.now(invited).state()).isEqualTo(AccountState.INVITED);
        assertThat(enrolment.open(token)).isEmpty();
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        Refused own = new Refused("access.problem.own");
        assertThat(asAdmin(() -> accounts.disable(admin.id()))).isEqualTo(own);
        assertThat(asAdmin(() -> accounts.changeRole(admin.id(), Role.CUSTODIAN, null)))
                .isEqualTo(own);
        assertThat(asAdmin(() -> accounts.renewSignIn(admin.id()))).isEqualTo(own);
        assertThat(refusals(admin))
                .containsExactly(
                        refusal("account.disable", "own"),
                        refusal("account.assign", "own"),
                        refusal("account.renew", "own"));
        assertThat(people.now(admin).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void anAdministratorDisabledAMomentAgoChangesNothingMore() {
        Account other = people.active(Role.ADMIN);
        AccessOutcome outcome = people.as(other, () -> {
            asAdmin(() -> accounts.disable(other.id()));
            return accounts.disable(admin.id());
        });
        assertThat(outcome).isEqualTo(new Refused("access.problem.noLongerAdmin"));
        assertThat(refusals(other)).containsExactly(refusal("account.disable", "noLongerAdmin"));
        assertThat(people.now(admin).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void aNewCustodianIsConfirmedByAnother() {
        assertThat(invite(Role.CUSTODIAN, "Cleo Custodian")).isEqualTo(new Asked());
        CustodianRequest asked = waitingFor("Cleo Custodian");
        assertThat(asAdmin(() -> accounts.renewSignIn(asked.account().id())))
                .isEqualTo(new Refused("access.problem.waitsForCustodian"));
        assertThat(refusals(admin)).containsExactly(refusal("account.renew", "waitsForCustodian"));
        assertThat(people.as(custodian, () -> requests.confirm(asked.id()))).isEqualTo(new Done());
        assertThat(asAdmin(() -> accounts.renewSignIn(asked.account().id()))).isInstanceOf(Linked.class);
    }

    @Test
    void aRefusedCustodianStaysOutside() {
        invite(Role.CUSTODIAN, "Rex Refused");
        CustodianRequest asked = waitingFor("Rex Refused");
        people.as(custodian, () -> requests.refuse(asked.id()));
        assertThat(people.now(asked.account()).state()).isEqualTo(AccountState.DISABLED);
        assertThat(people.as(custodian, () -> requests.confirm(asked.id())))
                .isEqualTo(new Refused("access.problem.alreadyDecided"));
    }

    @Test
    void anAdministratorMakesNobodyACustodianAlone() {
        Account researcher = people.active(Role.RESEARCHER);
        assertThat(asAdmin(() -> accounts.changeRole(researcher.id(), Role.CUSTODIAN, null)))
                .isEqualTo(new Asked());
        assertThat(people.now(researcher).role()).isEqualTo(Role.RESEARCHER);
        CustodianRequest asked = waitingFor(researcher.displayName());
        people.as(custodian, () -> requests.confirm(asked.id()));
        assertThat(people.now(researcher).role()).isEqualTo(Role.CUSTODIAN);
    }

    @Test
    void whoeverIsDisabledOrGivenAnotherRoleIsNoLongerAskedForAsACustodian() {
        Account disabled = people.active(Role.RESEARCHER);
        asAdmin(() -> accounts.changeRole(disabled.id(), Role.CUSTODIAN, null));
        asAdmin(() -> accounts.disable(disabled.id()));
        Account assigned = people.active(Role.RESEARCHER);
        asAdmin(() -> accounts.changeRole(assigned.id(), Role.CUSTODIAN, null));
        asAdmin(() -> accounts.changeRole(assigned.id(), Role.ADMIN, null));
        assertThat(people.as(custodian, requests::waiting))
                .extracting(request -> request.account().id())
                .doesNotContain(disabled.id(), assigned.id());
    }

    @Test
    void whoeverWaitsForACustodianIsNotAskedForTwice() {
        invite(Role.CUSTODIAN, "Wim Waiting");
        AccountId waiting = waitingFor("Wim Waiting").account().id();
        assertThat(asAdmin(() -> accounts.changeRole(waiting, Role.CUSTODIAN, null)))
                .isEqualTo(new Refused("access.problem.waitsForCustodian"));
    }

    @Test
    void aCustodiansSignInIsRenewedOnlyWithAnotherCustodian() {
        assertThat(asAdmin(() -> accounts.renewSignIn(custodian.id()))).isEqualTo(new Asked());
        assertThat(people.now(custodian).state()).isEqualTo(AccountState.ACTIVE);
        CustodianRequest asked = waitingFor(custodian.displayName());
        assertThat(people.as(custodian, () -> requests.confirm(asked.id())))
                .isEqualTo(new Refused("access.problem.own"));
        assertThat(refusals(custodian)).containsExactly(refusal("custodian.confirm", "own"));
        people.as(people.active(Role.CUSTODIAN), () -> requests.confirm(asked.id()));
        assertThat(people.now(custodian).state()).isEqualTo(AccountState.INVITED);
    }

    @Test
    void anInterviewerNeedsASite() {
        Invitation nowhere = new Invitation("Nia Nowhere", "nia-" + System.nanoTime(), Role.INTERVIEWER, null, "en");
        Refused missing = new Refused("access.problem.siteMissing");
        assertThat(asAdmin(() -> accounts.invite(nowhere))).isEqualTo(missing);
        Account researcher = people.active(Role.RESEARCHER);
        assertThat(asAdmin(() -> accounts.changeRole(researcher.id(), Role.INTERVIEWER, null)))
                .isEqualTo(missing);
    }

    @Test
    void namesThatCannotBeShownOrTypedAreRefused() {
        assertThat(invite(Role.RESEARCHER, "two\nlines")).isEqualTo(new Refused("access.problem.displayName"));
        assertThat(invite(Role.RESEARCHER, "right\u202Eleft")).isEqualTo(new Refused("access.problem.displayName"));
        assertThat(asAdmin(() -> accounts.invite(new Invitation("A", "a b", Role.RESEARCHER, null, "en"))))
                .isEqualTo(new Refused("access.problem.signInName"));
        assertThat(asAdmin(() -> accounts.invite(new Invitation("A", admin.signInName(), Role.RESEARCHER, null, "en"))))
                .isEqualTo(new Refused("access.problem.signInTaken"));
    }

    @Test
    void aNameHasOneToEightyLetters() {
        assertThat(AccountChanges.displayable("김")).isTrue();
        assertThat(AccountChanges.displayable("  " + "x".repeat(80) + "  ")).isTrue();
        assertThat(AccountChanges.displayable("x".repeat(81))).isFalse();
        assertThat(AccountChanges.displayable("   ")).isFalse();
    }

    @Test
    void theListIsSearchedByPartOfANameAndNotByWildcards() {
        Account researcher = people.active(Role.RESEARCHER);
        String part = researcher.signInName().substring(11, 40);
        assertThat(search(part)).extracting(Account::id).containsExactly(researcher.id());
        assertThat(search("%" + part)).isEmpty();
        assertThat(search("%_\\")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void otherRolesSeeNoAccounts(Role role) {
        assertThatThrownBy(() -> people.as(people.active(role), () -> accounts.count(AccountFilter.ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(names = "CUSTODIAN", mode = EnumSource.Mode.EXCLUDE)
    void otherRolesConfirmNothing(Role role) {
        assertThatThrownBy(() -> people.as(people.active(role), requests::waiting))
                .isInstanceOf(AccessDeniedException.class);
    }

    private AccessOutcome invite(Role role, String displayName) {
        return asAdmin(
                () -> accounts.invite(new Invitation(displayName, "new-" + System.nanoTime(), role, null, "ko")));
    }

    private AccessOutcome asAdmin(Supplier<AccessOutcome> act) {
        return people.as(admin, act);
    }

    private CustodianRequest waitingFor(String displayName) {
        return people.as(custodian, requests::waiting).stream()
                .filter(request -> request.account().displayName().equals(displayName))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refusals(Account actor) {
        return jdbc.sql("""
                        select details from audit.event
                         where actor = ? and action = 'role.refuse' and outcome = 'refused' order by seq""").param(actor.id().toString()).query(String.class).list();
    }

    private static String refusal(String act, String why) {
        return "{\"act\":\"" + act + "\",\"why\":\"" + why + "\"}";
    }

    private List<Account> search(String text) {
        return people.as(
                admin,
                () -> accounts.find(
                        new AccountFilter(text, Role.RESEARCHER, null), PageRequest.of(0, 50, Sort.by("displayName"))));
    }

    private static String tokenOf(AccessOutcome outcome) {
        String path = ((Linked) outcome).link().path();
        return path.substring(path.indexOf('/') + 1);
    }
}
