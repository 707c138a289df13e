package org.landfall.interview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.engine.Happening;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Referral;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Row;
import org.landfall.study.OpenStudies;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.stereotype.Component;

/** Interviews for tests, held through the services as a person would. */
@Component
public class Talks {
    static final SourceEntry SOURCE = new SourceEntry(
            "A paper, page 1",
            "A paper",
            "2006-05-19/..",
            "en",
            "Archive, 2026",
            SourceEntry.Names.PSEUDONYMS,
            "Quoted",
            null,
            null);

    private final People people;
    private final StudyService studies;
    private final OpenStudies openStudies;
    private final InterviewService interviews;
    private final SourceService sources;

    Talks(
            People people,
            StudyService studies,
            OpenStudies openStudies,
            InterviewService interviews,
            SourceService sources) {
        this.people = people;
        this.studies = studies;
        this.openStudies = openStudies;
        this.interviews = interviews;
        this.sources = sources;
    }

    public Account interviewer() {
        return people.active(Role.INTERVIEWER);
    }

    /** A study of the test's own on the built-in instrument. */
    public Study study(boolean wantsSecondReader) {
        return people.as(people.active(Role.CUSTODIAN), () -> {
            String name = "Study " + UUID.randomUUID();
            studies.begin(name, studies.all().getFirst().formId());
            Study study = studies.all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            studies.wantSecondReader(study, wantsSecondReader);
            openStudies.open(study.id());
            people.everybodyWorksIn(study.id().value());
            return study;
        });
    }

    /** A draft of a document in which nothing but the set-up is answered. */
    public InterviewId document(Account interviewer) {
        return document(interviewer, people.as(interviewer, () -> studies.all().getFirst()));
    }

    public InterviewId document(Account interviewer, Study study) {
        return people.as(interviewer, () -> {
            InterviewId id = interviews.start(study, "ko", Preparation.DOCUMENT);
            OpenInterview open = interviews.open(id);
            answer(open, "iv_date", "2006-05-19");
            answer(open, "iv_mode", "document");
            answer(open, "resp_role", "ref");
            open.save();
            source(sources, id);
            return id;
        });
    }

    /** A talk with its set-up answered, before anything was explained. */
    public InterviewId begun(Account interviewer) {
        return begun(interviewer, people.as(interviewer, () -> studies.all().getFirst()));
    }

    public InterviewId begun(Account interviewer, Study study) {
        return begun(interviewer, study, Preparation.DOCUMENT);
    }

    public InterviewId begun(Account interviewer, Study study, Preparation preparation) {
        return people.as(interviewer, () -> {
            InterviewId id = interviews.start(study, "en", preparation);
            OpenInterview open = interviews.open(id);
            setUp(open);
            open.save();
            return id;
        });
    }

    /** What the form asks about the talk itself. */
    public static void setUp(OpenInterview open) {
        answer(open, "iv_date", "2023-05-19");
        answer(open, "iv_mode", "person");
        answer(open, "resp_role", "ref");
        answer(open, "iv_interp", "none");
        answer(open, "iv_private", "yes");
    }

    public static void explained(OpenInterview open) {
        answer(open, "elig_adult", "yes");
        answer(open, "c_teach", "skip_stop withdraw who_sees");
    }

    /** A talk with somebody who agreed to everything and was asked nothing else, handed in. */
    public InterviewId talked(Account interviewer, Study study) {
        InterviewId id = begun(interviewer, study);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            agreed(open);
            leaveOpen(open, Missing.NA_END);
            return interviews.complete(open);
        });
        return id;
    }

    /** To everything. */
    public static void agreed(OpenInterview open) {
        explained(open);
        for (String question : List.of("c_part", "c_audio", "c_quote", "c_aggr", "c_recont")) {
            answer(open, question, "yes");
        }
    }

    /** Where a document comes from, and its text. */
    public static void source(SourceService sources, InterviewId id) {
        sources.keep(id, SOURCE);
        sources.attach(id, "article.txt", "Nothing is said.".getBytes(StandardCharsets.UTF_8));
    }

    /** A document about which the source said nothing, handed in. */
    public InterviewId handedIn(Account interviewer) {
        return handedIn(interviewer, people.as(interviewer, () -> studies.all().getFirst()));
    }

    public InterviewId handedIn(Account interviewer, Study study) {
        InterviewId id = document(interviewer, study);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            sayNothing(open);
            return interviews.complete(open);
        });
        return id;
    }

    /** A talk of two people that has the consent to go on, and nothing else yet. */
    public InterviewId talk(Account interviewer) {
        return talk(interviewer, Preparation.DOCUMENT);
    }

    public InterviewId talk(Account interviewer, Preparation preparation) {
        Study study = people.as(interviewer, () -> studies.all().getFirst());
        InterviewId id = begun(interviewer, study, preparation);
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            explained(open);
            answer(open, "c_part", "yes");
            open.save();
            return id;
        });
        return id;
    }

    /** By telephone, with somebody who interprets. */
    public static Preparation interpreted() {
        return new Preparation(
                Setting.PHONE,
                Set.of(Stop.MET_BEFORE),
                "A second part was agreed on",
                Preparation.Wish.WOMAN,
                false,
                new Interpreter(Interpreter.Kind.STAFF, "T-07", true));
    }

    /** A body that helps was named, and what became of it. */
    public void refer(Account interviewer, InterviewId id, String body, Referral what) {
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            open.happened(new Happening.Referred(body, what, what != Referral.DECLINED, Instant.now()));
            open.save();
            return id;
        });
    }

    /** The person went at that moment; the rest was left open and the interview handed in. */
    public void handIn(Account interviewer, InterviewId id, Instant parted) {
        people.as(interviewer, () -> {
            OpenInterview open = interviews.open(id);
            open.happened(new Happening.Parted(parted));
            leaveOpen(open, Missing.NA_END);
            return interviews.complete(open);
        });
    }

    public static void answer(OpenInterview open, String name, String value) {
        open.moveTo(path(open, name));
        open.answer(path(open, name), Reply.of(value));
    }

    public static void sayNothing(OpenInterview open) {
        leaveOpen(open, Missing.NA_SOURCE);
    }

    public static void leaveOpen(OpenInterview open, Missing reason) {
        for (List<Row.Question> left = open.session().missing();
                !left.isEmpty();
                left = open.session().missing()) {
            open.answer(left.getFirst().path(), new Reply.Without(reason));
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
