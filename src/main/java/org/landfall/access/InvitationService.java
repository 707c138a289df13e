package org.landfall.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many people invited at once from a list: all of them or nobody. Custodians are not in it, for each is asked of
 * another custodian.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class InvitationService {
    private final AccountChanges changes;
    private final AccountRepository accounts;
    private final SiteRepository sites;
    private final AssignableStudies studies;
    private final StepUp stepUp;

    InvitationService(
            AccountChanges changes,
            AccountRepository accounts,
            SiteRepository sites,
            AssignableStudies studies,
            StepUp stepUp) {
        this.changes = changes;
        this.accounts = accounts;
        this.sites = sites;
        this.studies = studies;
        this.stepUp = stepUp;
    }

    /** The headings of a list; the last, of the study, may be left out. */
    public List<String> headings() {
        return Stream.concat(InvitationFile.HEADINGS.stream(), Stream.of(InvitationFile.STUDY))
                .toList();
    }

    public int mostPeople() {
        return InvitationFile.MOST_PEOPLE;
    }

    public int mostKilobytes() {
        return InvitationFile.MOST_BYTES / 1_000;
    }

    /** @param file a .csv in UTF-8 */
    @Transactional
    public Invited invite(byte[] file) {
        stepUp.require();
        List<InvitationFile.Line> lines;
        try {
            lines = InvitationFile.read(file);
        } catch (InvitationFile.Unreadable unreadable) {
            return new Invited.Nobody(List.of(unreadable.fault));
        }
        InvitationLines reading = reading();
        List<InvitationFault> faults = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        for (InvitationFile.Line line : lines) {
            reading.fault(line)
                    .ifPresentOrElse(
                            what -> faults.add(new InvitationFault(line.number(), what, "")),
                            () -> invitations.add(reading.invitation(line)));
        }
        faults.addAll(takenOrTwice(lines));
        return faults.isEmpty() ? all(invitations) : nobody(faults);
    }

    private static Invited nobody(List<InvitationFault> faults) {
        return new Invited.Nobody(faults.stream()
                .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                .toList());
    }

    private Invited all(List<Invitation> invitations) {
        Instant until = Instant.now().plus(OneTimeLinks.ENROLMENT_HOLDS);
        return new Invited.All(invitations.stream().map(this::invite).toList(), until);
    }

    private Invited.Person invite(Invitation invitation) {
        AccountEntity account = changes.create(invitation);
        EnrolmentLink link = changes.newLink(account);
        Account made = account.toRecord();
        return new Invited.Person(made.displayName(), made.signInName(), link);
    }

    /** Asked once for all lines. */
    private List<InvitationFault> takenOrTwice(List<InvitationFile.Line> lines) {
        Map<String, Integer> first = new HashMap<>();
        List<InvitationFault> faults = new ArrayList<>();
        for (InvitationFile.Line line : lines) {
            names(line).forEach(name -> {
                Integer before = first.putIfAbsent(name, line.number());
                if (before != null) {
                    faults.add(new InvitationFault(line.number(), "access.batch.fault.twice", String.valueOf(before)));
                }
            });
        }
        Set<String> taken = accounts.findBySignInNameIn(first.keySet()).stream()
                .map(account -> account.toRecord().signInName())
                .collect(Collectors.toSet());
        taken.forEach(
                name -> faults.add(new InvitationFault(first.getOrDefault(name, 0), "access.problem.signInTaken", "")));
        return faults;
    }

    private static Stream<String> names(InvitationFile.Line line) {
        return SignInName.read(line.cell("sign-in name")).map(SignInName::value).stream();
    }

    private InvitationLines reading() {
        return new InvitationLines(
                sites.findAllByOrderByNameAsc().stream()
                        .map(SiteEntity::toRecord)
                        .toList(),
                studies.all());
    }
}
