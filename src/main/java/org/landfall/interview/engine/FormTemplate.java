package org.landfall.interview.engine;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.javarosa.core.model.FormDef;
import org.landfall.instrument.FormDefs;
import org.landfall.instrument.FormFiles;

/**
 * One version of a form, parsed once and shared by all its interviews. Thread-safe. Every session gets a form of its
 * own from cached bytes, because JavaRosa refuses two parses at a time.
 */
public final class FormTemplate {
    private static final Random RANDOM = new Random();

    private final FormFiles files;
    private final byte[] frozen;
    private final FormTexts texts;
    private final Lists lists;
    private final boolean calculationsSpeak;
    private final Binds binds;
    private final String title;

    private FormTemplate(String xformXml, FormFiles files) {
        this.files = files;
        FormDef form = FormDefs.parse(xformXml, files);
        this.texts = FormTexts.takenOutOf(form);
        this.lists = Lists.takenOutOf(form);
        this.frozen = FormDefs.freeze(form);
        this.calculationsSpeak = xformXml.contains("jr:choice-name") || xformXml.contains("calculate=\"jr:itext");
        this.binds = Binds.of(xformXml);
        this.title = form.getTitle();
    }

    /**
     * Parses a form and keeps what its sessions share.
     *
     * @throws org.landfall.instrument.UnusableFormException when JavaRosa cannot run the form
     */
    public static FormTemplate parse(String xformXml) {
        return new FormTemplate(xformXml, FormFiles.NONE);
    }

    /** The same with the files beside the form. */
    public static FormTemplate parse(String xformXml, FormFiles files) {
        return new FormTemplate(xformXml, files);
    }

    /** An interview from the beginning, in that language if the form has it, else in the form's own. */
    public InterviewSession newSession(String language) {
        return newSession(language, new LineOrder(null), new RecordTime(RANDOM.nextLong(), Instant.now()));
    }

    /**
     * The same for a record that is kept.
     *
     * @param seed the record's own, for the order in which batteries are asked and for everything else that is drawn
     * @param began when the record was made
     */
    public InterviewSession newSession(String language, long seed, Instant began) {
        return newSession(language, new LineOrder(seed), new RecordTime(seed, began));
    }

    private InterviewSession newSession(String language, LineOrder lines, RecordTime time) {
        FormDef form = FormDefs.thaw(frozen);
        lists.putInto(form);
        files.putInto(form);
        form.setLocalizer(new SpokenTexts(texts));
        OpenForm open = new OpenForm(form, lines, binds, time);
        return new InterviewSession(open, new Wording(open, texts, calculationsSpeak, files), language);
    }

    /** Language codes in the order of the form: {@code en}, {@code ko}. */
    public List<String> languages() {
        return texts.languages();
    }

    public String defaultLanguage() {
        return texts.defaultLanguage();
    }

    public String title() {
        return title;
    }
}
