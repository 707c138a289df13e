package org.landfall.instrument.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.landfall.instrument.xlsform.LanguageName;
import org.landfall.instrument.xlsform.Table;

/**
 * Which column of one workbook answers to a column of another: the same language under another spelling, and texts
 * without a language to the form's own.
 *
 * @param to languages by the spelling there; empty text for texts without a language
 */
record LanguageMatch(
        Set<String> from, Map<String, String> to, String ownThere, List<String> untranslated, List<String> dropped) {
    private static final Set<String> TRANSLATED = Set.of("label", "hint", "guidance_hint", "media");
    private static final Set<String> TRANSLATED_RULES = Set.of("jr:constraintMsg", "jr:requiredMsg");

    static LanguageMatch of(List<Table> source, List<Table> target) {
        Set<String> here = all(source);
        Set<String> there = all(target);
        Map<String, String> to = new LinkedHashMap<>();
        String own = own(source, here);
        String ownThere = own(target, there);
        for (String language : here) {
            there.stream()
                    .filter(other -> same(language, other))
                    .findFirst()
                    .ifPresent(other -> to.put(language, other));
        }
        if (there.isEmpty() || !to.containsKey(own)) {
            to.putIfAbsent(own, to.containsValue(ownThere) ? own : ownThere);
        }
        to.putIfAbsent("", ownThere);
        List<String> dropped = new ArrayList<>(here);
        dropped.removeIf(to::containsKey);
        List<String> untranslated = new ArrayList<>(there);
        untranslated.removeIf(to::containsValue);
        return new LanguageMatch(here, to, ownThere, untranslated, dropped);
    }

    /** The column there, empty for a language that is not there. */
    Optional<List<String>> path(List<String> path, Grid target) {
        boolean language = path.size() > 1 && from.contains(path.getLast());
        if (!language) {
            boolean plain = translated(path) && !ownThere.isEmpty() && !target.has(path);
            return Optional.of(plain ? with(path, ownThere) : path);
        }
        String there = to.get(path.getLast());
        List<String> column = path.subList(0, path.size() - 1);
        return there == null ? Optional.empty() : Optional.of(there.isEmpty() ? column : with(column, there));
    }

    private static boolean translated(List<String> path) {
        return TRANSLATED.contains(path.getFirst())
                || (path.getFirst().equals("bind") && TRANSLATED_RULES.contains(path.getLast()));
    }

    private static List<String> with(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return List.copyOf(longer);
    }

    private static boolean same(String one, String other) {
        return LanguageName.code(one).equalsIgnoreCase(LanguageName.code(other));
    }

    private static Set<String> all(List<Table> tables) {
        Set<String> languages = new LinkedHashSet<>(Grid.survey(tables).languages());
        languages.addAll(Grid.choices(tables).languages());
        languages.remove("");
        return languages;
    }

    /** The form's own language, empty for a form without languages. */
    private static String own(List<Table> tables, Set<String> languages) {
        Grid settings = Grid.settings(tables);
        String wanted =
                settings.lines().isEmpty() ? "" : settings.cell(settings.lines().getFirst(), "default_language");
        return languages.stream()
                .filter(language -> same(language, wanted))
                .findFirst()
                .or(() -> languages.stream().findFirst())
                .orElse("");
    }
}
