package org.landfall.instrument.xlsform;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks what can only be seen once the whole form is read: names, references, labels, expressions. */
final class FormCheck {
    private static final Set<String> NOT_EXPRESSIONS = Set.of(
            "type", "jr:preload", "jr:preloadParams", "jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString");
    private static final Map<String, String> COLUMNS = Map.of(
            "calculate", "calculation", "jr:constraintMsg", "constraint_message", "jr:requiredMsg", "required_message");

    private final XlsForm form;
    private final References references;
    private final Problems problems;

    FormCheck(XlsForm form, Problems problems) {
        this.form = form;
        this.references = new References(form.root);
        this.problems = problems;
    }

    void check() {
        Set<String> repeats = new HashSet<>();
        form.root.visit(element -> {
            siblings(element);
            if (element.kind == Element.Kind.REPEAT
                    && (!repeats.add(element.name) || element.name.equals(form.root.name))) {
                problems.survey(element.row, "name", "duplicateName", element.name);
            }
            element(element);
        });
        form.lists
                .choices()
                .values()
                .forEach(list ->
                        list.options().forEach(option -> texts("choices", option.row(), "label", option.label())));
        form.setting("instance_name").ifPresent(name -> {
            if (known("settings", 2, "instance_name", name)) {
                Syntax.check("settings", 2, "instance_name", references.resolve(name, null), name, problems);
            }
        });
        new ControlCheck(form, references, problems).check();
    }

    private void siblings(Element section) {
        Set<String> names = new HashSet<>();
        Set<String> capitals = new HashSet<>();
        for (Element child : section.children) {
            boolean similar = !capitals.add(child.name.toLowerCase(Locale.ROOT));
            if (!child.name.isEmpty() && !names.add(child.name)) {
                problems.survey(child.row, "name", "duplicateName", child.name);
            } else if (similar && !child.name.isEmpty()) {
                problems.warn("survey", child.row, "name", "nameCapitals", child.name);
            }
        }
    }

    private void element(Element element) {
        texts("survey", element.row, "label", element.label);
        texts("survey", element.row, "hint", element.hint);
        texts("survey", element.row, "guidance_hint", element.guidance);
        element.media.forEach((kind, files) -> texts("survey", element.row, kind, files));
        element.bind.forEach((name, value) -> {
            String column = COLUMNS.getOrDefault(name, name);
            if (NOT_EXPRESSIONS.contains(name) || name.contains(":")) {
                texts("survey", element.row, column, value);
            } else {
                expression(element, column, value.plain());
            }
        });
        expression(element, "choice_filter", element.choiceFilter);
        if (Defaults.dynamic(element.defaultValue, element.type)) {
            expression(element, "default", element.defaultValue);
        }
        known("survey", element.row, "type", element.itemset);
        known("survey", element.row, "parameters", element.parameters.getOrDefault("seed", ""));
        element.control.forEach(
                (name, value) -> known("survey", element.row, name.equals("jr:count") ? "repeat_count" : name, value));
        element.instance.forEach((name, value) -> known("survey", element.row, "instance::" + name, value));
        if (element.entity != null) {
            entity(element, element.entity);
        }
    }

    private void entity(Element element, Entity entity) {
        Map<String, String> columns = Map.of(
                "entity_id",
                entity.id(),
                "create_if",
                entity.createIf(),
                "update_if",
                entity.updateIf(),
                "label",
                entity.label());
        columns.forEach((column, value) -> {
            if (!value.isEmpty() && known("entities", entity.row(), column, value)) {
                Syntax.check("entities", entity.row(), column, references.resolve(value, element), problems);
            }
        });
    }

    private void texts(String sheet, int row, String column, Localized texts) {
        texts.in(form.defaultLanguage).values().forEach(text -> known(sheet, row, column, text));
    }

    private void expression(Element element, String column, String expression) {
        if (!expression.isEmpty() && known("survey", element.row, column, expression)) {
            Syntax.check("survey", element.row, column, references.resolve(expression, null), expression, problems);
            references
                    .severalAnswers(expression, element)
                    .forEach(name -> problems.warn("survey", element.row, column, "severalAnswers", name));
        }
    }

    private boolean known(String sheet, int row, String column, String text) {
        boolean known = true;
        for (String name : References.names(text)) {
            switch (references.find(name)) {
                case ONE -> {}
                case NONE -> {
                    problems.add(sheet, row, column, "unknownReference", name);
                    known = false;
                }
                case SEVERAL -> {
                    problems.add(sheet, row, column, "ambiguousReference", name);
                    known = false;
                }
            }
        }
        if (text.contains("${") && text.lastIndexOf("${") > text.lastIndexOf('}')) {
            problems.add(sheet, row, column, "openReference");
            known = false;
        }
        return known;
    }
}
