package org.landfall.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a workbook says, checked.
 *
 * @param languages codes in the order of the columns
 * @param lists choice lists by name, in order
 * @param variables banded variables for tables
 */
public record FormDefinition(
        String formId,
        String version,
        Texts title,
        String defaultLanguage,
        List<String> languages,
        List<Item> items,
        Map<String, List<Choice>> lists,
        List<VariableDef> variables) {

    /** All questions and notes in order, those of groups and rosters included. */
    public List<Item.Question> questions() {
        List<Item.Question> found = new ArrayList<>();
        collect(items, found);
        return found;
    }

    public List<String> languagesDefaultFirst() {
        List<String> ordered = new ArrayList<>(languages);
        if (ordered.remove(defaultLanguage)) {
            ordered.addFirst(defaultLanguage);
        }
        return ordered;
    }

    /** All calculations in order, those of groups and rosters included. */
    public List<Item.Calculation> calculations() {
        List<Item.Calculation> found = new ArrayList<>();
        calculations(items, found);
        return found;
    }

    public Optional<Item.Question> question(String name) {
        return questions().stream().filter(q -> q.name().equals(name)).findFirst();
    }

    /** Tables know a question by its name: one whose name stands in several groups is in none. */
    public boolean namedOnce(String name) {
        return questions().stream().filter(q -> q.name().equals(name)).count() == 1;
    }

    /** The questions that a calculation is made of, through others too; a question is made of itself. */
    public List<Item.Question> sources(String name) {
        Map<String, Item.Question> asked = new HashMap<>();
        questions().forEach(question -> asked.put(question.name(), question));
        Map<String, Item.Calculation> calculated = new HashMap<>();
        calculations().forEach(calculation -> calculated.put(calculation.name(), calculation));
        Set<String> names = new LinkedHashSet<>(Set.of(name));
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            Item.Calculation calculation = calculated.get(open.remove());
            if (calculation != null) {
                Expressions.placeholders(calculation.expression()).stream()
                        .filter(names::add)
                        .forEach(open::add);
            }
        }
        return names.stream().map(asked::get).filter(Objects::nonNull).toList();
    }

    /** The top-level groups and rosters. */
    public List<Item> modules() {
        return items.stream()
                .filter(item -> item instanceof Item.Group || item instanceof Item.Roster)
                .toList();
    }

    public List<Choice> choicesOf(Item.Question question) {
        return question.list() == null ? List.of() : lists.getOrDefault(question.list(), List.of());
    }

    /** What is asked without anybody having said how much an answer gives away. */
    public List<Item.Question> unclassed() {
        return questions().stream()
                .filter(question -> question.type() != QuestionType.NOTE && !question.check())
                .filter(question -> question.disclosure() == null)
                .toList();
    }

    /** How much an answer gives away, by question, where it is said. */
    Map<String, DisclosureClass> classes() {
        Map<String, DisclosureClass> classes = new HashMap<>();
        questions().forEach(question -> {
            if (question.disclosure() != null) {
                classes.put(question.name(), question.disclosure());
            }
        });
        return classes;
    }

    /** The same form with disclosure classes for questions by name. */
    FormDefinition classed(Map<String, DisclosureClass> classes) {
        return new FormDefinition(
                formId,
                version,
                title,
                defaultLanguage,
                languages,
                items.stream().map(item -> item.classed(classes)).toList(),
                lists,
                variables);
    }

    private static void calculations(List<Item> items, List<Item.Calculation> into) {
        for (Item item : items) {
            switch (item) {
                case Item.Question _ -> {}
                case Item.Calculation calculation -> into.add(calculation);
                case Item.Group group -> calculations(group.items(), into);
                case Item.Roster roster -> calculations(roster.items(), into);
            }
        }
    }

    private static void collect(List<Item> items, List<Item.Question> into) {
        for (Item item : items) {
            switch (item) {
                case Item.Question question -> into.add(question);
                case Item.Calculation _ -> {}
                case Item.Group group -> collect(group.items(), into);
                case Item.Roster roster -> collect(roster.items(), into);
            }
        }
    }
}
