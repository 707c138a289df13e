package org.landfall.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final Map<String, Role> ROLES =
            Map.of("interviewer", Role.INTERVIEWER, "researcher", Role.RESEARCHER, "admin", Role.ADMIN);
    private static final Set<String> LANGUAGES = Set.of("en", "ko");

    private final AccountChanges changes;
    private final AccountRepository accounts;
    private final SiteRepository sites;
    private final StepUp stepUp;

    InvitationService(AccountChanges changes, AccountRepository accounts, SiteRepository sites, StepUp stepUp) {
        this.changes = changes;
        this.accounts = accounts;
        this.sites = sites;
        this.stepUp = stepUp;
    }

    /** The headings a list must have. */
    public List<String> headings() {
        return InvitationFile.HEADINGS;
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
        Map<String, SiteId> places = places();
        List<InvitationFault> faults = new ArrayList<>();
        List<Invitation> invitations = new ArrayList<>();
        for (InvitationFile.Line line : lines) {
            fault(line, places)
                    .ifPresentOrElse(
                            what -> faults.add(new InvitationFault(line.number(), what, "")),
                            () -> invitations.add(invitation(line, places)));
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

    private Map<String, SiteId> places() {
        Map<String, SiteId> places = new HashMap<>();
        sites.findAllByOrderByNameAsc()
                .forEach(site -> places.put(
                        site.toRecord().name().toLowerCase(Locale.ROOT),
                        site.toRecord().id()));
        return places;
    }

    private static Optional<String> fault(InvitationFile.Line line, Map<String, SiteId> places) {
        String role = lower(line.cell("role"));
        if (role.equals("custodian")) {
            return Optional.of("access.batch.fault.custodian");
        }
        if (!ROLES.containsKey(role)) {
            return Optional.of("access.batch.fault.role");
        }
        if (!line.cell("site").isEmpty() && !places.containsKey(lower(line.cell("site")))) {
            return Optional.of("access.batch.fault.site");
        }
        if (!LANGUAGES.contains(lower(line.cell("language")))) {
            return Optional.of("access.batch.fault.language");
        }
        return AccountChanges.unfit(invitation(line, places));
    }

    private static Invitation invitation(InvitationFile.Line line, Map<String, SiteId> places) {
        return new Invitation(
                line.cell("name"),
                line.cell("sign-in name"),
                ROLES.getOrDefault(lower(line.cell("role")), Role.INTERVIEWER),
                places.get(lower(line.cell("site"))),
                lower(line.cell("language")));
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

    private static String lower(String cell) {
        return cell.toLowerCase(Locale.ROOT);
    }
}
