package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Many people invited from a list: all or nobody. */
@LandfallTest
@SignedInAs(Role.ADMIN)
class InvitationServiceTest {
    private static final String HEADINGS = "name,sign-in name,role,site,language\n";

    @Autowired
    private InvitationService invitations;

    @Autowired
    private EnrolmentService enrolment;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private People people;

    @Autowired
    private Talks talks;

    private final String batch = UUID.randomUUID().toString();

    @Test
    void everybodyOfTheListGetsALinkThatHoldsOneHour() {
        Site site = people.site();
        Invited.All made = (Invited.All) invite(HEADINGS
                + "\"Kim, Min\",min-" + batch + ",interviewer," + site.name().toUpperCase(Locale.ROOT) + ",ko\n"
                + "Ana,ana-" + batch + ",Researcher,,en\n");
        assertThat(made.people()).extracting(Invited.Person::displayName).containsExactly("Kim, Min", "Ana");
        assertThat(made.until())
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
        String path = made.people().getFirst().link().path();
        Account invited = enrolment.open(path.substring(path.indexOf('/') + 1)).orElseThrow();
        assertThat(invited.role()).isEqualTo(Role.INTERVIEWER);
        assertThat(invited.site()).isEqualTo(site.id());
        assertThat(invited.language()).isEqualTo("ko");
    }

    @Test
    void theColumnOfTheStudySaysWhereSomebodyWorksFromTheFirstDay() {
        Study one = talks.study(false);
        talks.study(false); // the only study there is would go without saying
        invite("name,sign-in name,role,site,language,study\n"
                + "In One,in-" + batch + ",researcher,,en," + one.name().toUpperCase(Locale.ROOT) + "\n"
                + "In None,out-" + batch + ",researcher,,en,\n");
        assertThat(assignments.of(account("in-" + batch)))
                .containsExactly(new Assignment(one.id().value(), null));
        assertThat(assignments.of(account("out-" + batch))).isEmpty();
    }

    @Test
    void aStudyThatIsNotThereOrOfAnAdministratorIsAFaultOfItsLine() {
        Study one = talks.study(false);
        String headings = HEADINGS.strip() + ",Study\n";
        assertThat(faults(headings
                        + "Ana,ana-" + batch + ",researcher,,en,Nowhere\n"
                        + "Adm,adm-" + batch + ",admin,,en," + one.name() + "\n"))
                .extracting(InvitationFault::line, InvitationFault::textKey)
                .containsExactly(tuple(2, "access.batch.fault.study"), tuple(3, "access.batch.fault.adminStudy"));
        assertThat(fault(HEADINGS.strip() + ",study,study\n")).isEqualTo("access.batch.fault.heading");
    }

    @Test
    void oneWrongLineAndNobodyIsInvitedAndEveryFaultIsNamedByItsLine() {
        Account taken = people.active(Role.RESEARCHER);
        List<InvitationFault> faults = faults(HEADINGS
                + "Good,good-" + batch + ",researcher,,en\n"
                + "Cus,cus-" + batch + ",custodian,,en\n"
                + "Int,int-" + batch + ",interviewer,,en\n"
                + "Far,far-" + batch + ",interviewer,Nowhere,en\n"
                + ",x y,boss,,fr\n"
                + "Again,GOOD-" + batch + ",researcher,,en\n"
                + "Taken," + taken.signInName() + ",researcher,,en\n"
                + "Lang,lang-" + batch + ",researcher,,fr\n");
        assertThat(faults)
                .extracting(InvitationFault::line, InvitationFault::textKey)
                .containsExactly(
                        tuple(3, "access.batch.fault.custodian"),
                        tuple(4, "access.problem.siteMissing"),
                        tuple(5, "access.batch.fault.site"),
                        tuple(6, "access.batch.fault.role"),
                        tuple(7, "access.batch.fault.twice"),
                        tuple(8, "access.problem.signInTaken"),
                        tuple(9, "access.batch.fault.language"));
        assertThat(accounts.count(new AccountFilter(batch, null, null))).isZero();
    }

    @Test
    void whatIsNoSuchListIsRefusedAsAWhole() {
        assertThat(fault("name;sign-in name;role;site\n")).isEqualTo("access.batch.fault.heading");
        assertThat(fault("")).isEqualTo("access.batch.fault.nobody");
        assertThat(fault(HEADINGS)).isEqualTo("access.batch.fault.nobody");
        assertThat(fault(HEADINGS + "\"open,a,b,c,d\n")).isEqualTo("access.batch.fault.notCsv");
        assertThat(fault(HEADINGS + "a".repeat(100_000))).isEqualTo("access.batch.fault.tooLarge");
        assertThat(fault(HEADINGS + "A,abc,researcher,,en\n".repeat(201))).isEqualTo("access.batch.fault.tooMany");
        assertThat(invitations.invite(new byte[] {'n', (byte) 0xff, (byte) 0xfe}))
                .isEqualTo(new Invited.Nobody(List.of(new InvitationFault(0, "access.batch.fault.encoding", ""))));
        assertThat(fault("PK\u0003\u0004\u0000\u0000")).isEqualTo("access.batch.fault.heading");
    }

    @Test
    void namesThatTurnTheLineAroundAreRefused() {
        List<String> bad = new ArrayList<>(List.of("A\u202Eb", "a".repeat(81), "A\u0000b"));
        for (String name : bad) {
            assertThat(faults(HEADINGS + name + ",name-" + batch + ",researcher,,en\n"))
                    .singleElement()
                    .extracting(InvitationFault::textKey)
                    .isEqualTo("access.problem.displayName");
        }
    }

    @Test
    void onlyAnAdministratorWhoProvedLatelyWhoIsThereInvites() {
        SecurityContextHolder.getContext()
                .setAuthentication(people.signIn(people.active(Role.ADMIN), Duration.ofMinutes(6)));
        assertThatThrownBy(() -> invite(HEADINGS)).isInstanceOf(StepUpNeeded.class);
        SecurityContextHolder.getContext().setAuthentication(people.signIn(people.active(Role.CUSTODIAN)));
        assertThatThrownBy(() -> invite(HEADINGS)).isInstanceOf(AccessDeniedException.class);
    }

    private AccountId account(String signInName) {
        return accounts.find(new AccountFilter(signInName, null, null), Pageable.ofSize(1))
                .getFirst()
                .id();
    }

    private Invited invite(String list) {
        return invitations.invite(list.getBytes(StandardCharsets.UTF_8));
    }

    private List<InvitationFault> faults(String list) {
        return ((Invited.Nobody) invite(list)).faults();
    }

    private String fault(String list) {
        return faults(list).getFirst().textKey();
    }
}
