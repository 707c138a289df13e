package org.landfall.platform.demo;

import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.interview.Completion;
import org.landfall.interview.ContinuedElsewhereException;
import org.landfall.interview.Ending;
import org.landfall.interview.InterviewClosedException;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.engine.Row;
import org.landfall.interview.review.DecisionService;
import org.landfall.study.StudyService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one demo interview, or takes up one that was cut off, through the doors a person uses. An interview that
 * somebody else has meanwhile written to or handed in is left as it is.
 */
@Component
class DemoMaker {
    private final ActingAs acting;
    private final StudyService studies;
    private final InterviewService interviews;
    private final DecisionService decisions;
    private final ArticleSource article;
    private final BegunInterviews begun;
    private final TransactionTemplate transaction;

    DemoMaker(
            ActingAs acting,
            StudyService studies,
            InterviewService interviews,
            DecisionService decisions,
            ArticleSource article,
            BegunInterviews begun,
            TransactionTemplate transaction) {
        this.acting = acting;
        this.studies = studies;
        this.interviews = interviews;
        this.decisions = decisions;
        this.article = article;
        this.begun = begun;
        this.transaction = transaction;
    }

    /** The keys of the talks that are whole. */
    Set<String> finished() {
        return acting.role(Role.CUSTODIAN, begun::finished);
    }

    /** @return false when it was told to stop before the end; a later call goes on there */
    boolean make(DemoTalk talk, Staff staff, BooleanSupplier stopped) {
        return acting.account(staff.interviewer(talk.site()), () -> {
            InterviewId id = begun.find(talk.key()).orElseGet(() -> begin(talk));
            try {
                OpenInterview open = interviews.open(id);
                if (!new Talk(open, talk.replies(), stopped).hold(talk.mostAnswers())) {
                    return false;
                }
                transaction.executeWithoutResult(status -> finish(talk, open, staff));
            } catch (InterviewClosedException | ContinuedElsewhereException takenOver) {
                begun.finish(talk.key());
            }
            return true;
        });
    }

    private InterviewId begin(DemoTalk talk) {
        return transaction.execute(status -> {
            InterviewId id =
                    interviews.start(studies.all().getFirst(), talk.language(), preparation(talk), talk.traits());
            begun.begin(talk.key(), id);
            return id;
        });
    }

    private static Preparation preparation(DemoTalk talk) {
        return talk.replies() instanceof ArticleReplies
                ? Preparation.DOCUMENT
                : new Preparation(Setting.OWN_ROOMS, Set.of(), "", Preparation.Wish.NONE, true, null);
    }

    private void finish(DemoTalk talk, OpenInterview open, Staff staff) {
        if (talk.replies() instanceof ArticleReplies) {
            article.keepFor(open.line().id());
        }
        boolean handedIn = talk.fate() != Fate.DRAFT && complete(open);
        if (handedIn && talk.fate() == Fate.APPROVED) {
            acting.account(
                    staff.custodian(), () -> decisions.approve(open.line().id(), Map.of()));
        }
        begun.finish(talk.key());
    }

    /** False for a talk that did not come about. */
    private boolean complete(OpenInterview open) {
        return switch (interviews.complete(open)) {
            case Completion.Done() -> true;
            case Completion.Closed(Ending ignored) -> false;
            case Completion.NoSource(var parts) -> throw new IllegalStateException("Left without a source: " + parts);
            case Completion.Unexplained(var checks) ->
                throw new IllegalStateException("Left unexplained: " + checks.size());
            case Completion.NotSaved() -> throw new IllegalStateException("The database could not be reached");
            case Completion.Missing(var questions) ->
                throw new IllegalStateException("Left without an answer: "
                        + questions.stream().map(Row.Question::name).toList());
        };
    }
}
