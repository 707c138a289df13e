package org.landfall.interview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.interview.InterviewRepository.TalkCounts;
import org.landfall.study.CharterService;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.Limits;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** Whether whoever is signed in may begin an interview now. */
@Component
class Readiness {
    private final DistressRepository reports;
    private final InterviewRepository interviews;
    private final HelpDirectoryService directories;
    private final CharterService charters;
    private final CurrentAccount account;

    Readiness(
            DistressRepository reports,
            InterviewRepository interviews,
            HelpDirectoryService directories,
            CharterService charters,
            CurrentAccount account) {
        this.reports = reports;
        this.interviews = interviews;
        this.directories = directories;
        this.charters = charters;
        this.account = account;
    }

    Optional<Obstacle> obstacle(Study study, Preparation preparation) {
        if (!charters.takesInterviews(study.id())) {
            return Optional.of(new Obstacle.NotOpen(study));
        }
        if (reports.countOpen(account.id().value()) > 0) {
            return Optional.of(new Obstacle.UnclosedReport());
        }
        return preparation.setting().withPerson() ? obstacleToTalk(study, preparation) : Optional.empty();
    }

    private Optional<Obstacle> obstacleToTalk(Study study, Preparation preparation) {
        return preparation
                .stop()
                .<Obstacle>map(Obstacle.Stopped::new)
                .or(() -> directories.of(account.site()).gap(LocalDate.now()).map(Obstacle.NoHelp::new))
                .or(() -> strain(charters.limits(study.id())));
    }

    /** What begins in the same moment elsewhere waits here until it is counted. */
    private Optional<Obstacle> strain(Limits limits) {
        UUID interviewer = account.id().value();
        TalkCounts counts = interviews.talks(interviewer);
        if (reports.countThisWeek(interviewer) >= Limits.DISTRESSED_A_WEEK) {
            return Optional.of(new Obstacle.BreakNeeded());
        }
        if (counts.today() >= limits.aDay()) {
            return Optional.of(new Obstacle.EnoughToday(limits.aDay()));
        }
        return counts.week() >= limits.aWeek()
                ? Optional.of(new Obstacle.EnoughThisWeek(limits.aWeek()))
                : Optional.empty();
    }
}
