package org.landfall.interview;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.FormFile;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.TriedForm;
import org.landfall.interview.engine.FormTemplate;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Talk;
import org.landfall.respondent.Consent;

/**
 * A version being tried out. It is parsed once and may be begun any number of times; nothing outlives the page: there
 * is no record, no pseudonym and no journal.
 */
public final class Trial {
    private final TriedForm form;
    private final Function<String, Optional<FormFile>> media;
    private final FormTemplate template;

    Trial(TriedForm form, Function<String, Optional<FormFile>> media) {
        this.form = form;
        this.media = media;
        this.template = FormTemplate.parse(form.xformXml(), form.files());
    }

    public InstrumentVersion version() {
        return form.version();
    }

    public FormDefinition definition() {
        return form.definition();
    }

    /** An interview from the beginning, in that language if the form has it. */
    public OpenInterview begin(String language) {
        InterviewSession session = template.newSession(language);
        Talk talk = new Talk(Instant.now());
        InterviewLine line = new InterviewLine(
                new InterviewId(UUID.randomUUID()),
                "",
                InterviewState.DRAFT,
                session.language(),
                form.version().id(),
                Instant.now(),
                null,
                0,
                null,
                null);
        return new OpenInterview(
                line,
                form.definition(),
                session,
                new NothingKept(),
                new TriedFiles(),
                media,
                talk,
                Amending.NOTHING,
                new Agreeing(
                        new ConsentQuestions(form.definition()), session, talk, Consent.NONE, UUID.randomUUID(), false),
                Map.of(),
                0);
    }
}
