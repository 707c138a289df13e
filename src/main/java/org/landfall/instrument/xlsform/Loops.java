package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A loop asks the same questions about every choice of a list: it becomes one group per choice. */
final class Loops {
    private Loops() {}

    /** Words like {@code %(label)s} stand for the choice. */
    static void unroll(Element loop, ChoiceList list) {
        List<Element> asked = new ArrayList<>(loop.children);
        loop.children.clear();
        for (ChoiceList.Option option : list.options()) {
            Element group = new Element(Element.Kind.GROUP, option.code(), loop.row);
            group.label = option.label();
            asked.forEach(question -> group.add(copy(question, option)));
            loop.add(group);
        }
    }

    private static Element copy(Element from, ChoiceList.Option option) {
        Element copy = new Element(from.kind, from.name, from.row);
        copy.type = from.type;
        copy.label = filled(from.label, option);
        copy.hint = filled(from.hint, option);
        copy.guidance = filled(from.guidance, option);
        copy.bind.putAll(from.bind);
        copy.control.putAll(from.control);
        copy.instance.putAll(from.instance);
        copy.media.putAll(from.media);
        copy.parameters.putAll(from.parameters);
        copy.actions.addAll(from.actions);
        copy.defaultValue = from.defaultValue;
        copy.choiceFilter = from.choiceFilter;
        copy.itemset = from.itemset;
        copy.triggers = from.triggers;
        from.children.forEach(child -> copy.add(copy(child, option)));
        return copy;
    }

    private static Localized filled(Localized text, ChoiceList.Option option) {
        if (text.translated()) {
            Map<String, String> labels = option.label().byLanguage();
            Map<String, String> texts = new LinkedHashMap<>();
            text.byLanguage()
                    .forEach((language, words) -> texts.put(
                            language,
                            fill(
                                    words,
                                    option.code(),
                                    labels.getOrDefault(language, option.label().plain()))));
            return new Localized("", texts);
        }
        return text.map(words -> fill(words, option.code(), option.label().plain()));
    }

    private static String fill(String words, String code, String label) {
        return words.replace("%(name)s", code).replace("%(label)s", label);
    }
}
