package org.landfall.testimony;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Talks;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.review.DecisionService;
import org.landfall.study.Study;
import org.landfall.testimony.Mark.Basis;
import org.landfall.testimony.Mark.Whom;
import org.springframework.stereotype.Component;

/** Talks in which something was told, for tests. */
@Component
public class Tellings {
    /** Four sentences. */
    public static final String TOLD =
            "I waited for a year. A friend called KANARIENVOGEL told me there is no work in the South."
                    + " So I wanted to go to the United States. In Songnim I had heard nothing.";

    private final Talks talks;
    private final People people;
    private final InterviewService interviews;
    private final CodeCardService cards;
    private final DecisionService decisions;
    private final QuoteService quotes;

    Tellings(
            Talks talks,
            People people,
            InterviewService interviews,
            CodeCardService cards,
            DecisionService decisions,
            QuoteService quotes) {
        this.talks = talks;
        this.people = people;
        this.interviews = interviews;
        this.cards = cards;
        this.decisions = decisions;
        this.quotes = quotes;
    }

    /** @param code of the card that the person was given */
    public record Talk(InterviewId id, Account interviewer, Study study, String path, String code) {}

    /** Handed in and approved, by somebody who agreed to everything. */
    public Talk approved(Map<String, String> answers) {
        Account interviewer = talks.interviewer();
        Study study = talks.study(false);
        return approved(interviewer, study, answers);
    }

    public Talk approved(Account interviewer, Study study, Map<String, String> answers) {
        InterviewId id = talks.begun(interviewer, study);
        Talk talk = people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            Talks.agreed(open);
            answers.forEach((question, value) -> Talks.answer(open, question, value));
            open.save();
            String code = cards.make(id).grouped();
            String path = Talks.path(open, "t_decide");
            Talks.answer(open, "t_decide", TOLD);
            Talks.leaveOpen(open, Missing.NA_END);
            interviews.complete(open);
            return new Talk(id, interviewer, study, path, code);
        });
        people.as(people.active(Role.CUSTODIAN), () -> decisions.approve(id, Map.of()));
        return talk;
    }

    /** Proposed by its interviewer: the second sentence, in which somebody is named. */
    public UUID proposed(Talk talk) {
        return people.as(talk.interviewer(), () -> {
            quotes.propose(talk.id(), mark(talk, 1, 1, Theme.B2), "What friends told counts most");
            return quotes.lines(0, 1).getFirst().id();
        });
    }

    public static Mark mark(Talk talk, int first, int last, Theme... themes) {
        return new Mark(talk.path(), first, last, Set.of(themes), Whom.SELF, Basis.OWN, "");
    }

    /** In a thread of its own: in this one somebody is signed in. */
    public static <T> T elsewhere(Supplier<T> work) throws InterruptedException {
        List<T> made = new CopyOnWriteArrayList<>();
        Thread thread = Thread.ofPlatform().start(() -> made.add(work.get()));
        thread.join();
        return made.getFirst();
    }
}
