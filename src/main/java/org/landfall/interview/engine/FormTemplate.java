package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.javarosa.core.model.FormDef;
import org.landfall.instrument.FormDefs;

/**
 * One version of a form, parsed once and shared by all its interviews. Thread-safe. Every session gets a form of its
 * own from cached bytes, because JavaRosa refuses two parses at a time.
 */
public final class FormTemplate {
    private static final Pattern FOLLOWS = Pattern.compile(
            "nodeset=\"([^\"]+)/[^\"/]+\"[^>]*?\\scalculate=\"\\s*selected-at\\(\\s*(/[^\\s,\"]+)\\s*,\\s*position\\(\\s*\\.\\.\\s*\\)\\s*-\\s*1\\s*\\)\\s*\"");

    private final byte[] frozen;
    private final FormTexts texts;
    private final boolean calculationsSpeak;
    private final List<KeyedRosters.Link> links;
    private final String title;

    private FormTemplate(String xformXml) {
        FormDef form = FormDefs.parse(xformXml);
        this.texts = FormTexts.takenOutOf(form);
        this.frozen = FormDefs.freeze(form);
        this.calculationsSpeak = xformXml.contains("jr:choice-name") || xformXml.contains("calculate=\"jr:itext");
        this.links = links(xformXml);
        this.title = form.getTitle();
    }

    /**
     * Parses a form and keeps what its sessions share.
     *
     * @throws org.landfall.instrument.UnusableFormException when JavaRosa cannot run the form
     */
    public static FormTemplate parse(String xformXml) {
        return new FormTemplate(xformXml);
    }

    /** An interview from the beginning, in that language if the form has it, else in the form's own. */
    public InterviewSession newSession(String language) {
        FormDef form = FormDefs.thaw(frozen);
        form.setLocalizer(new SpokenTexts(texts));
        OpenForm open = new OpenForm(form);
        return new InterviewSession(open, new Wording(open, texts, calculationsSpeak), links, language);
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

    private static List<KeyedRosters.Link> links(String xml) {
        List<KeyedRosters.Link> links = new ArrayList<>();
        Matcher matcher = FOLLOWS.matcher(xml);
        while (matcher.find()) {
            links.add(new KeyedRosters.Link(matcher.group(1), matcher.group(2)));
        }
        return links;
    }
}
