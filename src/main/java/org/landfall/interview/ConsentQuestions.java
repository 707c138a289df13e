package org.landfall.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.respondent.ConsentText;
import org.landfall.respondent.ConsentUse;
import org.landfall.respondent.Grant;

/**
 * The questions of a form by which somebody agrees, known by the names the built-in interview gives them; forms made from
 * it keep them. A form without the question about taking part asks for consent in its own way, and nothing here holds.
 */
public record ConsentQuestions(FormDefinition form) {
    static final String PART = "c_part";
    static final String TEACH = "c_teach";
    static final String AUDIO = "c_audio";
    static final String INTERPRETER = "iv_interp";
    static final String PRIVATE = "iv_private";
    static final String ADULT = "elig_adult";
    private static final String QUOTES_AGAIN = "cl_quote";
    private static final Map<String, ConsentUse> USES = Map.of(
            PART,
            ConsentUse.TAKE_PART,
            AUDIO,
            ConsentUse.RECORDING,
            "c_quote",
            ConsentUse.QUOTES,
            QUOTES_AGAIN,
            ConsentUse.QUOTES,
            "c_aggr",
            ConsentUse.TABLES,
            "c_recont",
            ConsentUse.CONTACT);

    boolean asked() {
        return !part().isEmpty();
    }

    /** The part in which it is asked; empty when the form asks for consent in its own way. */
    public String part() {
        return form.question(PART).map(Item.Question::module).orElse("");
    }

    public Optional<ConsentUse> use(String question) {
        return Optional.ofNullable(USES.get(question));
    }

    boolean again(String question) {
        return question.equals(QUOTES_AGAIN);
    }

    /** Anything but a plain yes allows less; {@code keep} leaves what was said before. */
    Grant grant(String code) {
        return switch (code) {
            case "yes", "keep" -> Grant.YES;
            case "check" -> Grant.AFTER_HEARING;
            default -> Grant.NO;
        };
    }

    /** Names of the parts up to the one on consent, in which one may write before somebody has agreed. */
    List<String> opening() {
        String part = part();
        List<String> names = new ArrayList<>();
        for (Item module : form.modules()) {
            names.add(module.name());
            if (module.name().equals(part)) {
                break;
            }
        }
        return names;
    }

    /** The whole part on consent, notes and questions in order, as the form has it in that language. */
    ConsentText text(String language) {
        String part = part();
        StringBuilder text = new StringBuilder();
        form.questions().stream()
                .filter(question -> question.module().equals(part))
                .forEach(question -> text.append(question.name())
                        .append('\n')
                        .append(question.label().in(language))
                        .append("\n\n"));
        return ConsentText.of(form.formId(), form.version(), language, text.toString());
    }
}
