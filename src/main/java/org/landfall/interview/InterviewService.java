package org.landfall.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SiteId;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.instrument.InstrumentService;
import org.landfall.instrument.PublishedForm;
import org.landfall.interview.engine.Check;
import org.landfall.respondent.Respondent;
import org.landfall.respondent.RespondentService;
import org.landfall.respondent.met.MetBefore;
import org.landfall.respondent.met.Traits;
import org.landfall.study.Study;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for interviewers: begin, open, list, hand in. */
@Service
@Transactional
public class InterviewService {
    private final InterviewRepository interviews;
    private final DocumentStore documents;
    private final PreparationStore preparations;
    private final Readiness readiness;
    private final SourceService sources;
    private final InstrumentService instruments;
    private final RespondentService respondents;
    private final MetBefore met;
    private final DiscardService discards;
    private final RecordOpening opening;
    private final RecordCipher cipher;
    private final CurrentAccount account;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    InterviewService(
            InterviewRepository interviews,
            DocumentStore documents,
            PreparationStore preparations,
            Readiness readiness,
            SourceService sources,
            InstrumentService instruments,
            RespondentService respondents,
            MetBefore met,
            DiscardService discards,
            RecordOpening opening,
            RecordCipher cipher,
            CurrentAccount account,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.interviews = interviews;
        this.documents = documents;
        this.preparations = preparations;
        this.readiness = readiness;
        this.sources = sources;
        this.instruments = instruments;
        this.respondents = respondents;
        this.met = met;
        this.discards = discards;
        this.opening = opening;
        this.cipher = cipher;
        this.account = account;
        this.events = events;
        this.audit = audit;
    }

    /** The languages an interview of the study can be held in, the form's own first; none when it has no instrument yet. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public List<String> languages(Study study) {
        return instruments
                .published(study.formId())
                .map(form -> form.definition().languagesDefaultFirst())
                .orElse(List.of());
    }

    /**
     * A new draft under a new pseudonym, on the newest published version of the study's instrument.
     *
     * @param language one of {@link #languages}; the form's own when there is none to choose
     * @param preparation what was seen to before; kept sealed with the interview
     * @throws NotReadyException when something that must be there before a talk is missing; then nothing is stored
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public InterviewId start(Study study, @Nullable String language, Preparation preparation) {
        return start(study, language, preparation, Traits.UNKNOWN);
    }

    /** @param traits by which the person may be recognised; only keyed hashes of them are kept */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public InterviewId start(Study study, @Nullable String language, Preparation preparation, Traits traits) {
        return begin(study, language, preparation, traits, account.site(), () -> respondents.register(study.id()));
    }

    /** @param respondent who has the pseudonym of the appointment */
    public record Booked(Respondent respondent, SiteId site) {}

    /** The talk that was agreed on, under the pseudonym and at the place it was agreed on with. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public InterviewId startBooked(
            Study study, @Nullable String language, Preparation preparation, Traits traits, Booked booked) {
        return begin(study, language, preparation, traits, booked.site(), booked::respondent);
    }

    private InterviewId begin(
            Study study,
            @Nullable String language,
            Preparation preparation,
            Traits traits,
            SiteId site,
            Supplier<Respondent> known) {
        readiness.obstacle(study, site, preparation).ifPresent(obstacle -> {
            throw new NotReadyException(obstacle);
        });
        PublishedForm form = instruments
                .published(study.formId())
                .orElseThrow(() -> new NotReadyException(new Obstacle.NoInstrument()));
        String spoken = language == null ? form.definition().defaultLanguage() : language;
        Respondent respondent = known.get();
        InterviewId id = new InterviewId(UUID.randomUUID());
        WrappedKey key = cipher.createKey(study.code(), id.value());
        interviews.insert(new InterviewRepository.NewInterview(
                id,
                study.id(),
                site.value(),
                account.id().value(),
                respondent,
                form.id(),
                spoken,
                key,
                preparation.setting().withPerson()));
        preparations.insert(
                id,
                new SealedInterview(study.code(), id, cipher.open(study.code(), id.value(), key))
                        .sealPreparation(preparation));
        met.note(respondent.id(), study, traits, !preparation.newReason().isBlank());
        audit.record(account.id().toString(), "interview.started", id.toString(), Map.of());
        return id;
    }

    /** Answers the form's own questions about what was seen to before, so that they are not asked again. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public void fillIn(InterviewId id) {
        InterviewRow row = own(id);
        opening.preparation(row).ifPresent(preparation -> SetUpAnswers.into(opening.open(row), preparation));
    }

    /**
     * Opens an own interview where it was left.
     *
     * @throws NoSuchInterviewException when it is not there or not the caller's
     * @throws InterviewClosedException when it takes no answers any more
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public OpenInterview open(InterviewId id) {
        InterviewRow row = own(id);
        if (!row.line().state().takesAnswers()) {
            throw new InterviewClosedException();
        }
        return opening.open(row);
    }

    /** The caller's own interviews, newest first. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public List<InterviewLine> mine(InterviewQuery query, int offset, int limit) {
        return interviews.own(account.id().value(), query, offset, limit);
    }

    @PreAuthorize("hasRole('INTERVIEWER')")
    @Transactional(readOnly = true)
    public int countMine(InterviewQuery query) {
        return interviews.countOwn(account.id().value(), query);
    }

    /**
     * Hands an interview in: its answers become one sealed document, and it takes no more of them. A talk that did not come
     * about is closed instead, and nothing that was said is kept.
     */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public Completion complete(OpenInterview open) {
        open.save();
        if (!open.allSaved()) {
            return new Completion.NotSaved();
        }
        Optional<Ending> ending = open.agreeing().ending();
        if (ending.isPresent()) {
            discards.close(open.line().id(), ending.get());
            return new Completion.Closed(ending.get());
        }
        if (!open.session().missing().isEmpty()) {
            return new Completion.Missing(open.session().missing());
        }
        List<Check> unexplained =
                open.session().checks().stream().filter(Check::unexplained).toList();
        if (!unexplained.isEmpty()) {
            return new Completion.Unexplained(unexplained);
        }
        InterviewRow row = own(open.line().id());
        InterviewId id = row.line().id();
        List<SourceEntry.Part> unsourced = unsourced(open, row);
        if (!unsourced.isEmpty()) {
            return new Completion.NoSource(unsourced);
        }
        if (!interviews.complete(id, account.id().value())) {
            throw new InterviewClosedException();
        }
        int revision = documents.add(row, open.session().document(), open.entries());
        events.publishEvent(new InterviewHandedIn(open, revision));
        audit.record(account.id().toString(), "interview.completed", id.toString(), Map.of());
        return new Completion.Done();
    }

    /** An own interview that was handed in, to read again. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public OpenInterview read(InterviewId id) {
        InterviewRow row = own(id);
        audit.record(account.id().toString(), "interview.read", id.toString(), Map.of());
        return opening.open(row);
    }

    /** Parts of the source that are not there, for a record that is coded from a document. */
    private List<SourceEntry.Part> unsourced(OpenInterview open, InterviewRow row) {
        boolean document =
                open.session().value("iv_mode").filter("document"::equals).isPresent();
        return document ? sources.newest(row).missing() : List.of();
    }

    private InterviewRow own(InterviewId id) {
        return interviews.findOwn(id, account.id().value()).orElseThrow(() -> {
            audit.refused(account.id().toString(), "interview.read", id.toString());
            return new NoSuchInterviewException();
        });
    }
}
