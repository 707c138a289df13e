package org.landfall.instrument;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one row of the survey sheet that is a question, a note or a calculation. */
final class QuestionReader {
    private final Languages languages;
    private final Problems problems;

    QuestionReader(Languages languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    @Nullable
    Item read(Sheet.Row row, String name, String module, String roster) {
        String[] words = row.get("type").strip().split("\\s+", 2);
        String type = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (type.equals("calculate")) {
            return calculation(row, name, module, roster);
        }
        QuestionType known = type(type);
        if (known == null) {
            problems.survey(row.number(), "type", "unknownType", row.get("type"));
            return null;
        }
        if (known.isSelect() && rest.isEmpty()) {
            problems.survey(row.number(), "type", "noList", name);
        }
        Texts label = languages.texts(row, "label");
        if (label.isEmpty()) {
            problems.survey(row.number(), "label", "noLabel", name);
        }
        return new Item.Question(
                name,
                known,
                known.isSelect() ? rest : null,
                label,
                languages.texts(row, "hint"),
                rules(row, known),
                required(row),
                row.get("appearance"),
                disclosure(row),
                row.get("banding"),
                module,
                roster,
                known == QuestionType.RANGE ? range(row) : Map.of(),
                row.number());
    }

    private Item calculation(Sheet.Row row, String name, String module, String roster) {
        if (row.get("calculation").isEmpty()) {
            problems.survey(row.number(), "calculation", "noCalculation", name);
        }
        return new Item.Calculation(name, row.get("calculation"), row.get("relevant"), module, roster, row.number());
    }

    private static @Nullable QuestionType type(String word) {
        return switch (word) {
            case "text", "string" -> QuestionType.TEXT;
            case "note" -> QuestionType.NOTE;
            case "integer", "int" -> QuestionType.INTEGER;
            case "decimal" -> QuestionType.DECIMAL;
            case "date" -> QuestionType.DATE;
            case "select_one" -> QuestionType.SELECT_ONE;
            case "select_multiple" -> QuestionType.SELECT_MULTIPLE;
            case "range" -> QuestionType.RANGE;
            default -> null;
        };
    }

    private Item.Rules rules(Sheet.Row row, QuestionType type) {
        String filter = row.get("choice_filter");
        if (!filter.isEmpty() && !type.isSelect()) {
            problems.survey(row.number(), "choice_filter", "filterWithoutList", row.get("name"));
        }
        return new Item.Rules(
                row.get("relevant"),
                row.get("constraint"),
                languages.texts(row, "constraint_message"),
                languages.texts(row, "required_message"),
                filter);
    }

    private boolean required(Sheet.Row row) {
        return switch (row.get("required").toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "false()" -> false;
            case "yes", "true", "true()" -> true;
            default -> {
                problems.survey(row.number(), "required", "required", row.get("required"));
                yield false;
            }
        };
    }

    private @Nullable DisclosureClass disclosure(Sheet.Row row) {
        String text = row.get("disclosure");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return DisclosureClass.valueOf(text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
        } catch (IllegalArgumentException e) {
            problems.survey(row.number(), "disclosure", "disclosure", text);
            return null;
        }
    }

    private Map<String, String> range(Sheet.Row row) {
        Map<String, String> range = new LinkedHashMap<>(Map.of("start", "0", "end", "10", "step", "1"));
        for (String pair : row.get("parameters").split("[\\s,;]+")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2 && range.containsKey(sides[0])) {
                range.put(sides[0], sides[1]);
            } else if (!pair.isEmpty()) {
                problems.survey(row.number(), "parameters", "parameters", pair);
            }
        }
        if (range.values().stream().anyMatch(value -> !value.matches("-?\\d{1,9}(\\.\\d{1,6})?"))
                || new BigDecimal(range.get("step")).signum() == 0) {
            problems.survey(row.number(), "parameters", "parameters", row.get("parameters"));
        }
        return range;
    }
}
