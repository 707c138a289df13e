package org.landfall.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each line of a list asks for, in the sites and studies there are. */
final class InvitationLines {
    private static final Map<String, Role> ROLES =
            Map.of("interviewer", Role.INTERVIEWER, "researcher", Role.RESEARCHER, "admin", Role.ADMIN);
    private static final Set<String> LANGUAGES = Set.of("en", "ko");

    private final Map<String, SiteId> sites;
    private final Map<String, Set<UUID>> studies;

    InvitationLines(List<Site> sites, List<AssignableStudy> studies) {
        this.sites =
                sites.stream().collect(Collectors.toMap(site -> lower(site.name()), Site::id, (one, other) -> one));
        this.studies = studies.stream()
                .collect(Collectors.groupingBy(
                        study -> lower(study.name()), Collectors.mapping(AssignableStudy::id, Collectors.toSet())));
    }

    Optional<String> fault(InvitationFile.Line line) {
        return roleFault(lower(line.cell("role")))
                .or(() -> unknown(line.cell("site"), sites::get).map(cell -> "access.batch.fault.site"))
                .or(() -> studyFault(line))
                .or(() -> LANGUAGES.contains(lower(line.cell("language")))
                        ? Optional.empty()
                        : Optional.of("access.batch.fault.language"))
                .or(() -> AccountChanges.unfit(invitation(line)));
    }

    Invitation invitation(InvitationFile.Line line) {
        return new Invitation(
                line.cell("name"),
                line.cell("sign-in name"),
                ROLES.getOrDefault(lower(line.cell("role")), Role.INTERVIEWER),
                sites.get(lower(line.cell("site"))),
                lower(line.cell("language")),
                studies.getOrDefault(lower(line.cell(InvitationFile.STUDY)), Set.of()));
    }

    private static Optional<String> roleFault(String role) {
        if (role.equals("custodian")) {
            return Optional.of("access.batch.fault.custodian");
        }
        return ROLES.containsKey(role) ? Optional.empty() : Optional.of("access.batch.fault.role");
    }

    private Optional<String> studyFault(InvitationFile.Line line) {
        String named = line.cell(InvitationFile.STUDY);
        if (!named.isEmpty() && lower(line.cell("role")).equals("admin")) {
            return Optional.of("access.batch.fault.adminStudy");
        }
        if (studies.getOrDefault(lower(named), Set.of()).size() > 1) {
            return Optional.of("access.batch.fault.studyTwice");
        }
        return unknown(named, studies::get).map(cell -> "access.batch.fault.study");
    }

    private static Optional<String> unknown(String cell, Function<String, ?> known) {
        return cell.isEmpty() || known.apply(lower(cell)) != null ? Optional.empty() : Optional.of(cell);
    }

    private static String lower(String cell) {
        return cell.toLowerCase(Locale.ROOT);
    }
}
