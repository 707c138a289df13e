package org.landfall.interview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.instrument.Appearance;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.interview.engine.Answer;
import org.landfall.respondent.ConsentFile;
import org.landfall.respondent.ConsentRecords;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for work on testimony: an interviewer comes to the own records, a custodian to all that were handed in. Whoever
 * shows what is found writes the line of the log.
 */
@Service
public class ToldRecords {
    /** Where it is asked what is not to be used. */
    private static final Predicate<Item.Group> RESERVED = part -> Appearance.has(part.appearance(), Appearance.CLOSING);

    private static final Predicate<Item.Group> TOLD = RESERVED.or(
                    part -> Appearance.has(part.appearance(), Appearance.DEBRIEF))
            .negate();

    private final InterviewRepository interviews;
    private final RecordOpening opening;
    private final DocumentRepository documents;
    private final ConsentRecords consents;
    private final Forms forms;
    private final CurrentAccount account;

    ToldRecords(
            InterviewRepository interviews,
            RecordOpening opening,
            DocumentRepository documents,
            ConsentRecords consents,
            Forms forms,
            CurrentAccount account) {
        this.interviews = interviews;
        this.opening = opening;
        this.documents = documents;
        this.consents = consents;
        this.forms = forms;
        this.account = account;
    }

    /** @throws NoSuchInterviewException when it is not there, not handed in, or not the caller's to see */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(propagation = Propagation.MANDATORY)
    public ToldRecord find(InterviewId id) {
        return visible(id).map(this::opened).orElseThrow(NoSuchInterviewException::new);
    }

    private Optional<InterviewRow> visible(InterviewId id) {
        return account.has(Role.CUSTODIAN)
                ? interviews.findHandedIn(id)
                : interviews.findOwn(id, account.id().value()).filter(ToldRecords::handedIn);
    }

    private static boolean handedIn(InterviewRow row) {
        return row.line().state() == InterviewState.COMPLETED || row.line().state() == InterviewState.APPROVED;
    }

    private ToldRecord opened(InterviewRow row) {
        InterviewLine line = row.line();
        ConsentFile file = opening.consent(row);
        DocumentRepository.Newest newest = documents.newest(line.id());
        List<Answer> answers = opening.seal(row).openDocument(newest.sealed(), newest.revision());
        FormDefinition form = forms.get(line.instrument()).published().definition();
        return new ToldRecord(
                line,
                newest.study(),
                row.studyCode(),
                row.respondent(),
                new AccountId(row.interviewer()),
                newest.revision(),
                collectedOn(answers, line),
                "document".equals(value(answers, "iv_mode")),
                inWords(form, answers, TOLD).toList(),
                inWords(form, answers, RESERVED).map(Telling::text).toList(),
                answers.stream().map(DocumentedAnswer::of).toList(),
                consents.of(file),
                file.key());
    }

    private static Stream<Telling> inWords(FormDefinition form, List<Answer> answers, Predicate<Item.Group> part) {
        return answers.stream()
                .flatMap(answer -> form
                        .question(answer.name())
                        .filter(ToldRecords::openWords)
                        .filter(question -> within(form, question).filter(part).isPresent())
                        .filter(question ->
                                answer.value() != null && !answer.value().isBlank())
                        .map(question ->
                                new Telling(answer.path(), question.label(), Objects.requireNonNull(answer.value())))
                        .stream());
    }

    private static boolean openWords(Item.Question question) {
        return question.type() == QuestionType.TEXT
                && question.disclosure() == DisclosureClass.OPEN_TEXT
                && question.counted()
                && !Appearance.has(question.appearance(), Appearance.INTERVIEWER);
    }

    private static Optional<Item.Group> within(FormDefinition form, Item.Question question) {
        return form.modules().stream()
                .filter(module -> module.name().equals(question.module()))
                .filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .findFirst();
    }

    private static LocalDate collectedOn(List<Answer> answers, InterviewLine line) {
        String day = value(answers, "iv_date");
        return day != null
                ? LocalDate.parse(day)
                : LocalDate.ofInstant(Objects.requireNonNull(line.completedAt()), ZoneOffset.UTC);
    }

    private static @Nullable String value(List<Answer> answers, String name) {
        return answers.stream()
                .filter(answer -> answer.name().equals(name))
                .map(Answer::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
