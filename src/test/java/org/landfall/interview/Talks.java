package org.landfall.interview;

import java.util.List;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Row;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.stereotype.Component;

/** Interviews for tests, held through the services as a person would. */
@Component
public class Talks {
    private final People people;
    private final StudyService studies;
    private final InterviewService interviews;

    Talks(People people, StudyService studies, InterviewService interviews) {
        this.people = people;
        this.studies = studies;
        this.interviews = interviews;
    }

    public Account interviewer() {
        return people.active(Role.INTERVIEWER);
    }

    /** A draft of a document in which nothing but the set-up is answered. */
    public InterviewId document(Account interviewer) {
        return people.as(interviewer, () -> {
            Study study = studies.all().getFirst();
            InterviewId id = interviews.start(study, "ko");
            OpenInterview open = interviews.open(id);
            answer(open, "iv_date", "2006-05-19");
            answer(open, "iv_mode", "document");
            answer(open, "resp_role", "ref");
            open.save();
            return id;
        });
    }

    /** A document about which the source said nothing, handed in. */
    public InterviewId handedIn(Account interviewer) {
        InterviewId id = document(interviewer);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            sayNothing(open);
            return interviews.complete(open);
        });
        return id;
    }

    public static void answer(OpenInterview open, String name, String value) {
        open.moveTo(path(open, name));
        open.answer(path(open, name), Reply.of(value));
    }

    public static void sayNothing(OpenInterview open) {
        for (List<Row.Question> left = open.session().missing();
                !left.isEmpty();
                left = open.session().missing()) {
            open.answer(left.getFirst().path(), new Reply.Without(Missing.NA_SOURCE));
        }
    }

    public static String path(OpenInterview open, String name) {
        return open.session().modules().stream()
                .flatMap(module -> open.session().rows(module.path()).stream())
                .filter(Row.Question.class::isInstance)
                .map(Row.Question.class::cast)
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .path();
    }
}
