package org.landfall.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which studies people work in. The database shows rows accordingly from the next statement on; whoever loses something
 * is signed out besides, so that no open page goes on showing it.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AssignmentService {
    private final AssignableStudies studies;
    private final Assignments assignments;
    private final AccountChanges changes;

    AssignmentService(AssignableStudies studies, Assignments assignments, AccountChanges changes) {
        this.studies = studies;
        this.assignments = assignments;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public List<AssignableStudy> studies() {
        return studies.all();
    }

    @Transactional(readOnly = true)
    public List<Assignment> of(AccountId account) {
        return assignments.of(account);
    }

    /** @param wanted all that the account is assigned to from now on, at most one for a study */
    @Transactional
    public AccessOutcome assign(AccountId id, Set<Assignment> wanted) {
        return changes.onAnother(id, "assignment.given", account -> {
            if (account.role() != Role.INTERVIEWER && wanted.stream().anyMatch(one -> one.leads() != null)) {
                return new Refused("access.problem.leadInterviews");
            }
            if (!known(wanted)) {
                return new Refused("access.problem.studyGone");
            }
            change(account, wanted);
            return new Done();
        });
    }

    private void change(AccountEntity account, Set<Assignment> wanted) {
        List<Assignment> before = assignments.of(account.id());
        Set<UUID> studiesWanted = wanted.stream().map(Assignment::study).collect(Collectors.toSet());
        List<Assignment> taken = before.stream()
                .filter(one -> !studiesWanted.contains(one.study()))
                .toList();
        taken.forEach(one -> assignments.take(account.id(), one));
        wanted.stream().filter(one -> !before.contains(one)).forEach(one -> assignments.give(account.id(), one));
        boolean less =
                before.stream().anyMatch(one -> !wanted.contains(one) && (one.leads() != null || taken.contains(one)));
        if (less) {
            changes.signOut(account);
        }
    }

    private boolean known(Set<Assignment> wanted) {
        Set<UUID> all = studies.all().stream().map(AssignableStudy::id).collect(Collectors.toSet());
        Set<UUID> named = new HashSet<>();
        return wanted.stream().allMatch(one -> all.contains(one.study()) && named.add(one.study()));
    }
}
