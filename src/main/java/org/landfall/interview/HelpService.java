package org.landfall.interview;

import org.landfall.access.CurrentAccount;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.HelpLineService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The help that an interviewer has at hand in an own talk. */
@Service
public class HelpService {
    private final InterviewRepository interviews;
    private final HelpLineService lines;
    private final HelpDirectoryService directories;
    private final CurrentAccount account;

    HelpService(
            InterviewRepository interviews,
            HelpLineService lines,
            HelpDirectoryService directories,
            CurrentAccount account) {
        this.interviews = interviews;
        this.lines = lines;
        this.directories = directories;
        this.account = account;
    }

    /** @throws NoSuchInterviewException when the interview is not there or not the caller's */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public HelpAtHand of(InterviewId id) {
        return interviews
                .placeOf(id, account.id().value())
                .map(place -> new HelpAtHand(
                        lines.of(place.study()), directories.of(place.site()).entries()))
                .orElseThrow(NoSuchInterviewException::new);
    }
}
