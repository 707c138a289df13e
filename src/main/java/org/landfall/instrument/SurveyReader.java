package org.landfall.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code survey} sheet into a tree of items. */
final class SurveyReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

    static final int DEEPEST = 20;
    private static final Pattern CHANGES_THE_FORM =
            Pattern.compile("(?:bind|body|instance)::.*|(?:media|image|big-image|audio|video)(?:::.*)?"
                    + "|default|read_?only|trigger|save_to|count|calculate|relevance");

    /** A group or roster whose end has not come yet. */
    private record Open(Sheet.Row row, boolean roster, String name, List<Item> items) {}

    private final Sheet sheet;
    private final QuestionReader questions;
    private final Languages languages;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Item> top = new ArrayList<>();

    SurveyReader(Sheet sheet, Languages languages, Problems problems) {
        this.sheet = sheet;
        this.questions = new QuestionReader(languages, problems);
        this.languages = languages;
        this.problems = problems;
    }

    List<Item> read() {
        unsupported();
        for (Sheet.Row row : sheet.rows()) {
            if (open.size() > DEEPEST) {
                break;
            }
            if (row.get("disabled").isEmpty()) {
                row(row);
            }
        }
        while (!open.isEmpty()) {
            Open unclosed = open.pop();
            problems.survey(unclosed.row().number(), "type", "unclosed", unclosed.name());
        }
        return top;
    }

    /** A column we would pass over although it changes what the form does is a mistake, not a detail. */
    private void unsupported() {
        for (String heading : sheet.headings()) {
            if (CHANGES_THE_FORM.matcher(heading).matches()) {
                sheet.rows().stream()
                        .filter(row -> !row.get(heading).isEmpty())
                        .findFirst()
                        .ifPresent(row -> problems.survey(row.number(), heading, "unsupportedColumn", heading));
            }
        }
    }

    private void row(Sheet.Row row) {
        String type = row.get("type").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        switch (type) {
            case "" -> {
                if (!row.get("name").isEmpty() || !languages.texts(row, "label").isEmpty()) {
                    problems.survey(row.number(), "type", "noType");
                }
            }
            case "begin_group", "begin group" -> open(row, false);
            case "begin_repeat", "begin repeat" -> open(row, true);
            case "end_group", "end group" -> close(row, false);
            case "end_repeat", "end repeat" -> close(row, true);
            default -> add(questions.read(row, name(row), module(), roster()));
        }
    }

    private void open(Sheet.Row row, boolean roster) {
        if (open.size() >= DEEPEST) {
            problems.survey(row.number(), "type", "tooDeep", String.valueOf(DEEPEST));
        }
        open.push(new Open(row, roster, name(row), new ArrayList<>()));
    }

    private void close(Sheet.Row row, boolean roster) {
        Open last = open.peek();
        if (last == null || last.roster() != roster) {
            problems.survey(row.number(), "type", "endWithoutBegin", row.get("type"));
            return;
        }
        open.pop();
        Sheet.Row begin = last.row();
        Texts label = languages.texts(begin, "label");
        add(
                roster
                        ? new Item.Roster(
                                last.name(),
                                label,
                                begin.get("relevant"),
                                begin.get("repeat_count"),
                                begin.get("appearance"),
                                last.items(),
                                begin.number())
                        : new Item.Group(
                                last.name(),
                                label,
                                begin.get("relevant"),
                                begin.get("appearance"),
                                last.items(),
                                begin.number()));
    }

    private void add(@Nullable Item item) {
        if (item != null) {
            (open.isEmpty() ? top : open.peek().items()).add(item);
        }
    }

    private String name(Sheet.Row row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            problems.survey(row.number(), "name", "noName");
        } else if (!NAME.matcher(name).matches() || name.equals("meta")) {
            problems.survey(row.number(), "name", "badName", name);
        }
        return name;
    }

    private String module() {
        return open.isEmpty() ? "" : open.peekLast().name();
    }

    private String roster() {
        return open.stream().filter(Open::roster).findFirst().map(Open::name).orElse("");
    }
}
