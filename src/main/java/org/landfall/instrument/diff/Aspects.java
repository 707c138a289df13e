package org.landfall.instrument.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.Texts;

/** Holds one item of two versions against itself. */
final class Aspects {
    private final FormDefinition older;
    private final FormDefinition newer;

    Aspects(FormDefinition older, FormDefinition newer) {
        this.older = older;
        this.newer = newer;
    }

    List<Difference> between(Item before, Item after) {
        List<Difference> found = new ArrayList<>();
        switch (before) {
            case Item.Question was when after instanceof Item.Question is -> question(was, is, found);
            case Item.Calculation was
            when after instanceof Item.Calculation is -> {
                add(found, Aspect.CALCULATION, "", was.expression(), is.expression());
                add(found, Aspect.RELEVANT, "", was.relevant(), is.relevant());
            }
            case Item.Group was
            when after instanceof Item.Group is -> {
                texts(found, Aspect.LABEL, "", was.label(), is.label());
                add(found, Aspect.RELEVANT, "", was.relevant(), is.relevant());
                add(found, Aspect.APPEARANCE, "", was.appearance(), is.appearance());
            }
            case Item.Roster was
            when after instanceof Item.Roster is -> {
                texts(found, Aspect.LABEL, "", was.label(), is.label());
                add(found, Aspect.RELEVANT, "", was.relevant(), is.relevant());
                add(found, Aspect.REPEAT_COUNT, "", was.count(), is.count());
                add(found, Aspect.APPEARANCE, "", was.appearance(), is.appearance());
            }
            default -> add(found, Aspect.KIND, "", kind(before), kind(after));
        }
        return found;
    }

    private void question(Item.Question was, Item.Question is, List<Difference> found) {
        add(found, Aspect.TYPE, "", was.type().name(), is.type().name());
        texts(found, Aspect.LABEL, "", was.label(), is.label());
        texts(found, Aspect.HINT, "", was.hint(), is.hint());
        if (was.list() != null && is.list() != null) {
            Lists.compare(older.choicesOf(was), newer.choicesOf(is), found);
        }
        add(found, Aspect.RELEVANT, "", was.rules().relevant(), is.rules().relevant());
        add(found, Aspect.CONSTRAINT, "", was.rules().constraint(), is.rules().constraint());
        texts(
                found,
                Aspect.CONSTRAINT_MESSAGE,
                "",
                was.rules().constraintMessage(),
                is.rules().constraintMessage());
        add(found, Aspect.REQUIRED, "", String.valueOf(was.required()), String.valueOf(is.required()));
        texts(
                found,
                Aspect.REQUIRED_MESSAGE,
                "",
                was.rules().requiredMessage(),
                is.rules().requiredMessage());
        add(
                found,
                Aspect.CHOICE_FILTER,
                "",
                was.rules().choiceFilter(),
                is.rules().choiceFilter());
        add(found, Aspect.CALCULATION, "", was.rules().calculation(), is.rules().calculation());
        add(found, Aspect.PARAMETERS, "", parameters(was.parameters()), parameters(is.parameters()));
        add(found, Aspect.APPEARANCE, "", was.appearance(), is.appearance());
        add(found, Aspect.DISCLOSURE, "", name(was), name(is));
    }

    private static String kind(Item item) {
        return switch (item) {
            case Item.Question _ -> "QUESTION";
            case Item.Calculation _ -> "CALCULATION";
            case Item.Group _ -> "GROUP";
            case Item.Roster _ -> "ROSTER";
        };
    }

    private static String name(Item.Question question) {
        return question.disclosure() == null ? "" : question.disclosure().name();
    }

    private static String parameters(Map<String, String> parameters) {
        return String.join(
                " ",
                parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .toList());
    }

    /** @param of what the texts belong to besides their language, may be empty */
    static void texts(List<Difference> found, Aspect aspect, String of, Texts before, Texts after) {
        Set<String> languages = new LinkedHashSet<>(before.byLanguage().keySet());
        languages.addAll(after.byLanguage().keySet());
        languages.stream()
                .sorted()
                .forEach(language -> add(
                        found,
                        aspect,
                        of.isEmpty() ? language : of + " · " + language,
                        before.byLanguage().getOrDefault(language, ""),
                        after.byLanguage().getOrDefault(language, "")));
    }

    static void add(List<Difference> found, Aspect aspect, String of, String before, String after) {
        if (!Objects.equals(before.strip(), after.strip())) {
            found.add(new Difference(aspect, of, before.strip(), after.strip()));
        }
    }
}
