package org.landfall.instrument.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landfall.instrument.Choice;

/** Holds the choices of one question in two versions against each other, by their codes. */
final class Lists {
    private Lists() {}

    static void compare(List<Choice> older, List<Choice> newer, List<Difference> found) {
        Map<String, Choice> before = byCode(older);
        Map<String, Choice> after = byCode(newer);
        after.forEach((code, choice) -> {
            Choice was = before.get(code);
            if (was == null) {
                found.add(new Difference(Aspect.CHOICE_ADDED, code, "", label(choice)));
            } else {
                Aspects.texts(found, Aspect.CHOICE_LABEL, code, was.label(), choice.label());
            }
        });
        before.forEach((code, choice) -> {
            if (!after.containsKey(code)) {
                found.add(new Difference(Aspect.CHOICE_REMOVED, code, label(choice), ""));
            }
        });
        String oldOrder = order(before, after);
        String newOrder = order(after, before);
        Aspects.add(found, Aspect.CHOICE_ORDER, "", oldOrder, newOrder);
    }

    private static Map<String, Choice> byCode(List<Choice> choices) {
        Map<String, Choice> byCode = new LinkedHashMap<>();
        choices.forEach(choice -> byCode.putIfAbsent(choice.code(), choice));
        return byCode;
    }

    private static String label(Choice choice) {
        return String.join(" · ", choice.label().byLanguage().values());
    }

    private static String order(Map<String, Choice> one, Map<String, Choice> other) {
        return String.join(" ", one.keySet().stream().filter(other::containsKey).toList());
    }
}
