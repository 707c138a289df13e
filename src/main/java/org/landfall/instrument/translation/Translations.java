package org.landfall.instrument.translation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.Texts;

/** Collects every text of a form and asks each language for it. */
public final class Translations {
    private record Text(Gap.Part part, String item, String choice, Texts texts) {}

    private final FormDefinition form;
    private final List<Text> texts = new ArrayList<>();

    private Translations(FormDefinition form) {
        this.form = form;
    }

    /** One for each language but the default one, in the order of the form. */
    public static List<LanguageStatus> of(FormDefinition form) {
        Translations translations = new Translations(form);
        translations.collect();
        return form.languages().stream()
                .filter(language -> !language.equals(form.defaultLanguage()))
                .map(translations::status)
                .toList();
    }

    private void collect() {
        add(Gap.Part.TITLE, "", "", form.title());
        form.items().forEach(this::collect);
        Map<String, String> firstUse = new HashMap<>();
        form.questions().forEach(question -> {
            if (question.list() != null) {
                firstUse.putIfAbsent(question.list(), question.name());
            }
        });
        form.lists()
                .forEach((list, choices) -> choices.forEach(choice ->
                        add(Gap.Part.CHOICE, firstUse.getOrDefault(list, ""), choice.code(), choice.label())));
    }

    private void collect(Item item) {
        switch (item) {
            case Item.Question question -> {
                add(Gap.Part.LABEL, question.name(), "", question.label());
                add(Gap.Part.HINT, question.name(), "", question.hint());
                add(
                        Gap.Part.CONSTRAINT_MESSAGE,
                        question.name(),
                        "",
                        question.rules().constraintMessage());
                add(
                        Gap.Part.REQUIRED_MESSAGE,
                        question.name(),
                        "",
                        question.rules().requiredMessage());
            }
            case Item.Group group -> {
                add(Gap.Part.LABEL, group.name(), "", group.label());
                group.items().forEach(this::collect);
            }
            case Item.Roster roster -> {
                add(Gap.Part.LABEL, roster.name(), "", roster.label());
                roster.items().forEach(this::collect);
            }
            case Item.Calculation _ -> {}
        }
    }

    private void add(Gap.Part part, String item, String choice, Texts of) {
        if (!of.isEmpty()) {
            texts.add(new Text(part, item, choice, of));
        }
    }

    private LanguageStatus status(String language) {
        List<Gap> gaps = new ArrayList<>();
        for (Text text : texts) {
            String original = text.texts().in(form.defaultLanguage());
            String own = text.texts().byLanguage().get(language);
            if (own == null || (own.equals(original) && hasWords(original))) {
                gaps.add(new Gap(text.part(), text.item(), text.choice(), own == null, original));
            }
        }
        return new LanguageStatus(language, texts.size(), gaps);
    }

    /** Numbers and signs are the same in every language. */
    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
