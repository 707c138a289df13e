package org.landfall.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SiteId;
import org.landfall.interview.InterviewRepository.TalkCounts;
import org.landfall.study.CharterService;
import org.landfall.study.HelpDirectoryService;
import org.landfall.study.Limits;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** Whether a talk may begin now, or be agreed on for a day. */
@Component
public class Readiness {
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

    /** For whoever is signed in. */
    Optional<Obstacle> obstacle(Study study, SiteId site, Preparation preparation) {
        return closed(study, account.id().value())
                .or(() -> preparation.setting().withPerson()
                        ? found(preparation, site).or(() -> strain(charters.limits(study.id())))
                        : Optional.empty());
    }

    /**
     * For a talk of one interviewer on a day to come.
     *
     * @param booked the days of the interviewer's other appointments between two days
     * @throws NotReadyException when it could not be held
     */
    public void demandFor(
            Study study,
            SiteId site,
            UUID interviewer,
            LocalDate day,
            Preparation preparation,
            BiFunction<LocalDate, LocalDate, List<LocalDate>> booked) {
        closed(study, interviewer)
                .or(() -> found(preparation, site))
                .or(() -> strainOn(day, charters.limits(study.id()), interviewer, booked))
                .ifPresent(obstacle -> {
                    throw new NotReadyException(obstacle);
                });
    }

    private Optional<Obstacle> closed(Study study, UUID interviewer) {
        if (!charters.takesInterviews(study.id())) {
            return Optional.of(new Obstacle.NotOpen(study));
        }
        return reports.countOpen(interviewer) > 0 ? Optional.of(new Obstacle.UnclosedReport()) : Optional.empty();
    }

    private Optional<Obstacle> found(Preparation preparation, SiteId site) {
        return preparation
                .stop()
                .<Obstacle>map(Obstacle.Stopped::new)
                .or(() -> directories.of(site).gap(LocalDate.now()).map(Obstacle.NoHelp::new));
    }

    private Optional<Obstacle> strainOn(
            LocalDate day, Limits limits, UUID interviewer, BiFunction<LocalDate, LocalDate, List<LocalDate>> booked) {
        LocalDate first = day.minusDays(TalkLoad.WEEK - 1L);
        LocalDate last = day.plusDays(TalkLoad.WEEK - 1L);
        List<LocalDate> held = interviews.talkDays(interviewer, first, last);
        TalkLoad load =
                new TalkLoad(Stream.concat(held.stream(), booked.apply(later(first, LocalDate.now()), last).stream())
                        .toList());
        if (reports.countBetween(interviewer, day.minusDays(TalkLoad.WEEK), day) >= Limits.DISTRESSED_A_WEEK) {
            return Optional.of(new Obstacle.BreakNeeded());
        }
        if (load.on(day) >= limits.aDay()) {
            return Optional.of(new Obstacle.EnoughOn(day, limits.aDay()));
        }
        return load.fullestWeekWith(day) >= limits.aWeek()
                ? Optional.of(new Obstacle.EnoughAround(day, limits.aWeek()))
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
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
