package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A loop asks the same questions about every choice of a list: it becomes one group per choice. */
final class Loops {
    private static final Pattern PLACE = Pattern.compile("%\\((\\w+)\\)s");
    private static final String NONE = "none";

    private Loops() {}

    /** Words like {@code %(label)s} stand for the choice, in the texts and in the rules of each question. */
    static void unroll(Element loop, ChoiceList list) {
        List<Element> asked = new ArrayList<>(loop.children);
        loop.children.clear();
        for (ChoiceList.Option option : list.options()) {
            if (!option.code().equals(NONE)) {
                Element group = new Element(Element.Kind.GROUP, option.code(), loop.row);
                group.label = option.label();
                group.media.putAll(option.media());
                asked.forEach(question -> group.add(copy(question, option, true)));
                loop.add(group);
            }
        }
    }

    /** Questions in groups inside the loop stay as they are written. */
    private static Element copy(Element from, ChoiceList.Option option, boolean filled) {
        UnaryOperator<String> fill =
                words -> filled ? fill(words, option, option.label().plain()) : words;
        Element copy = new Element(from.kind, from.name, from.row);
        copy.type = from.type;
        copy.label = filled ? filled(from.label, option) : from.label;
        copy.hint = filled ? filled(from.hint, option) : from.hint;
        copy.guidance = filled ? filled(from.guidance, option) : from.guidance;
        from.bind.forEach((name, value) -> copy.bind.put(name, value.map(fill)));
        from.control.forEach((name, value) -> copy.control.put(name, fill.apply(value)));
        copy.instance.putAll(from.instance);
        from.media.forEach((name, value) -> copy.media.put(name, value.map(fill)));
        copy.parameters.putAll(from.parameters);
        copy.actions.addAll(from.actions);
        copy.defaultValue = fill.apply(from.defaultValue);
        copy.choiceFilter = fill.apply(from.choiceFilter);
        copy.itemset = from.itemset;
        copy.tags = from.tags;
        copy.disclosure = from.disclosure;
        copy.banding = from.banding;
        copy.triggers = from.triggers;
        from.children.forEach(child -> copy.add(copy(child, option, false)));
        return copy;
    }

    private static Localized filled(Localized text, ChoiceList.Option option) {
        if (!text.translated()) {
            return text.map(words -> fill(words, option, option.label().plain()));
        }
        Map<String, String> labels = option.label().byLanguage();
        Map<String, String> texts = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> {
            String label = labels.getOrDefault(language, option.label().plain());
            texts.put(language, fill(words, option, label));
        });
        return new Localized("", texts);
    }

    private static String fill(String words, ChoiceList.Option option, String label) {
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(switch (place.group(1)) {
            case "name" -> option.code();
            case "label" -> label;
            default -> option.extra().getOrDefault(place.group(1), place.group());
        }));
    }
}
