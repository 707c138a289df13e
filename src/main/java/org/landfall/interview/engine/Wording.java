package org.landfall.interview.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.condition.IConditionExpr;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.FormFiles;

/**
 * Texts of the form in any of its languages, placeholders filled. Calculations that name a choice follow the language,
 * so looking up a text in another language works them out anew.
 */
final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\d+)}");

    private static final List<String> MEDIA = List.of("image", "audio", "video");

    private final OpenForm form;
    private final FormTexts texts;
    private final boolean calculationsSpeak;
    private final FormFiles files;

    private String language;

    Wording(OpenForm form, FormTexts texts, boolean calculationsSpeak, FormFiles files) {
        this.form = form;
        this.texts = texts;
        this.calculationsSpeak = calculationsSpeak;
        this.files = files;
        this.language = texts.defaultLanguage();
    }

    List<String> languages() {
        return texts.languages();
    }

    String language() {
        return language;
    }

    String defaultLanguage() {
        return texts.defaultLanguage();
    }

    /** Changes the language; one the form does not have leaves it as it was. */
    void speak(String wanted) {
        if (!wanted.equals(language) && texts.has(wanted)) {
            language = wanted;
            form.def.getLocalizer().setLocale(wanted);
            if (calculationsSpeak) {
                form.recalculate();
            }
        }
    }

    <T> T in(String other, Supplier<T> look) {
        String before = language;
        speak(other);
        try {
            return look.get();
        } finally {
            speak(before);
        }
    }

    String label(IFormElement element, TreeReference ref) {
        return fill(raw(language, element.getTextID(), element.getLabelInnerText()), ref);
    }

    Map<String, String> labels(IFormElement element, TreeReference ref) {
        return everywhere(element.getTextID(), element.getLabelInnerText(), ref);
    }

    Map<String, String> hints(QuestionDef question, TreeReference ref) {
        Map<String, String> hints = everywhere(question.getHelpTextID(), question.getHelpInnerText(), ref);
        hints.values().removeIf(String::isBlank);
        return hints;
    }

    /** Hints of the form {@code guidance}: longer, for the one who asks. */
    Map<String, String> guidance(QuestionDef question, TreeReference ref) {
        String hint = question.getHelpTextID();
        if (hint == null || hint.isEmpty()) {
            return Map.of();
        }
        Map<String, String> guidance = everywhere(hint + ";guidance", "", ref);
        guidance.values().removeIf(String::isBlank);
        return guidance;
    }

    String label(Offer.Option option, TreeReference ref) {
        return fill(raw(language, option.textId(), option.label()), ref);
    }

    Map<String, String> labels(Offer.Option option, TreeReference ref) {
        return everywhere(option.textId(), option.label(), ref);
    }

    /** What is shown with a text, in the language spoken; only what is there. */
    List<Media> media(@Nullable String textId) {
        if (textId == null || textId.isEmpty()) {
            return List.of();
        }
        return MEDIA.stream()
                .flatMap(kind -> Stream.ofNullable(texts.raw(language, textId + ";" + kind))
                        .map(uri -> new Media(kind, uri.substring(uri.lastIndexOf('/') + 1))))
                .filter(media -> files.hasMedia(media.file()))
                .toList();
    }

    /** Fills a text once. What an answer contains is never taken for a placeholder. */
    String fill(String template, TreeReference ref) {
        if (!template.contains("${")) {
            return template;
        }
        List<IConditionExpr> fragments = form.def.getOutputFragments();
        return PLACE.matcher(template).replaceAll(place -> {
            int at = Integer.parseInt(place.group(1));
            String value = at < fragments.size()
                    ? fragments.get(at).evalReadable(form.def.getMainInstance(), form.at(ref))
                    : place.group();
            return Matcher.quoteReplacement(value);
        });
    }

    private Map<String, String> everywhere(@Nullable String textId, @Nullable String inner, TreeReference ref) {
        Map<String, String> everywhere = new LinkedHashMap<>();
        for (String code : languages().isEmpty() ? List.of(language) : languages()) {
            String raw = raw(code, textId, inner);
            everywhere.put(code, raw.contains("${") ? in(code, () -> fill(raw, ref)) : raw);
        }
        return everywhere;
    }

    private String raw(String code, @Nullable String textId, @Nullable String inner) {
        String text = textId == null || textId.isEmpty() ? null : texts.raw(code, textId);
        if (text != null) {
            return text;
        }
        return inner == null ? "" : inner;
    }
}
