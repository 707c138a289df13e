package org.landfall.instrument.editing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.landfall.instrument.xlsform.Table;

/**
 * What copying a module would do, before it is done.
 *
 * @param names inside the module that are taken where it goes, and what they become
 * @param lists the choice lists it uses, and what each is called where it goes
 * @param shared those of them that are there already with the same content
 * @param outside names it refers to that are not among its own
 * @param unknown those of them that are not there where it goes: with one of these it cannot be copied
 * @param unsaved questions of it that are saved to an entity of its form: copied, they are not
 * @param untranslated languages of the form that the module does not have
 * @param dropped languages of the module that the form does not have
 */
public record CopyPlan(
        Map<String, String> names,
        Map<String, String> lists,
        Set<String> shared,
        Set<String> outside,
        Set<String> unknown,
        Set<String> unsaved,
        List<String> untranslated,
        List<String> dropped) {

    public boolean possible() {
        return unknown.isEmpty();
    }

    /** @param row where the module begins in the survey sheet of its own workbook */
    public static CopyPlan of(List<Table> source, int row, List<Table> target, String suffix) {
        ModulePart part = ModulePart.of(source, row);
        Set<String> taken = names(target);
        Map<String, String> names = new LinkedHashMap<>();
        part.names().stream()
                .filter(taken::contains)
                .forEach(name -> names.put(name, free(name, suffix, taken, part.names())));
        LanguageMatch languages = LanguageMatch.of(source, target);
        Map<String, String> lists = new LinkedHashMap<>();
        Set<String> shared = new LinkedHashSet<>();
        Set<String> takenLists = ChoiceRow.lists(target);
        for (String list : part.lists()) {
            if (!takenLists.contains(list)) {
                lists.put(list, list);
            } else if (ListContent.of(source, list, languages).sameAs(target, list)) {
                lists.put(list, list);
                shared.add(list);
            } else {
                lists.put(list, free(list, suffix, takenLists, part.lists()));
            }
        }
        Set<String> outside = new LinkedHashSet<>(part.references());
        outside.removeAll(part.names());
        Set<String> unknown = new LinkedHashSet<>(outside);
        unknown.removeAll(taken);
        return new CopyPlan(
                names, lists, shared, outside, unknown, part.saving(), languages.untranslated(), languages.dropped());
    }

    private static String free(String name, String suffix, Set<String> taken, Set<String> own) {
        String renamed = name + suffix;
        while (taken.contains(renamed) || own.contains(renamed)) {
            renamed += suffix;
        }
        return renamed;
    }

    private static Set<String> names(List<Table> tables) {
        return SurveyRow.all(tables).stream().map(SurveyRow::name).collect(Collectors.toSet());
    }
}
