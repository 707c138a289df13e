package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headings of a sheet under the standard's names: old spellings, capitals and {@code ::} groups are undone. */
public final class Columns {
    static final Map<String, List<String>> SURVEY =
            aliases("read_only=bind/readonly, readonly=bind/readonly, relevant=bind/relevant, relevance=bind/relevant,"
                    + "required=bind/required, constraint=bind/constraint, calculation=bind/calculate,"
                    + "calculate=bind/calculate, constraint_message=bind/jr:constraintMsg,"
                    + "constraining_message=bind/jr:constraintMsg, required_message=bind/jr:requiredMsg,"
                    + "requiredmsg=bind/jr:requiredMsg, noapperrorstring=bind/jr:noAppErrorString,"
                    + "no_app_error_string=bind/jr:noAppErrorString, save_to=bind/entities:saveto, caption=label,"
                    + "command=type, tag=name, value=name, image=media/image, big-image=media/big-image,"
                    + "audio=media/audio, video=media/video, count=control/jr:count, repeat_count=control/jr:count,"
                    + "jr:count=control/jr:count, appearance=control/appearance, autoplay=control/autoplay,"
                    + "rows=control/rows, body=control, compact_tag=instance/odk:tag");

    static final Set<String> SURVEY_KNOWN = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "guidance_hint",
            "default",
            "trigger",
            "choice_filter",
            "parameters",
            "bind",
            "control",
            "media",
            "instance",
            "intent",
            "disabled",
            "disclosure",
            "banding");

    static final Map<String, List<String>> CHOICES = aliases("caption=label, value=name, list name=list_name,"
            + "image=media/image, big-image=media/big-image, audio=media/audio, video=media/video");

    static final Set<String> CHOICES_KNOWN = Set.of("list_name", "name", "label", "media");

    static final Map<String, List<String>> SETTINGS =
            aliases("form_title=title, set_form_title=title, form_id=id_string, set_form_id=id_string");

    static final Set<String> SETTINGS_KNOWN = Set.of(
            "title",
            "id_string",
            "version",
            "default_language",
            "instance_name",
            "style",
            "public_key",
            "submission_url",
            "auto_send",
            "auto_delete",
            "client_editable",
            "namespaces",
            "omit_instanceid",
            "name",
            "attribute",
            "allow_choice_duplicates",
            "clean_text_values",
            "instance_xmlns",
            "instance_id",
            "prefix",
            "delimiter");

    static final Set<String> ENTITIES_KNOWN =
            Set.of("list_name", "dataset", "label", "entity_id", "create_if", "update_if", "repeat");

    private static final String GROUPS = "::";

    private final List<List<String>> paths = new ArrayList<>();
    private final String defaultLanguage;

    private Columns(String defaultLanguage) {
        this.defaultLanguage = defaultLanguage;
    }

    /**
     * Two headings that mean the same column are named as a problem of the first row, except that the standard's own
     * spelling may follow an older one: then it counts.
     */
    static Columns of(
            Table table,
            Map<String, List<String>> aliases,
            Set<String> known,
            String defaultLanguage,
            Problems problems) {
        Columns columns = new Columns(defaultLanguage);
        boolean groups = table.headings().stream().anyMatch(heading -> heading.contains(GROUPS));
        Map<List<String>, String> seen = new HashMap<>();
        for (String heading : table.headings()) {
            List<String> path = heading.isBlank() ? List.of() : path(heading, groups, aliases, known);
            String before = path.isEmpty() ? null : seen.putIfAbsent(path, heading);
            boolean exact = path.equals(List.of(heading)) && !heading.equals(before);
            if (before != null && !exact) {
                problems.add(table.name(), 1, heading, "sameColumn", before, heading);
            }
            columns.paths.add(path);
        }
        return columns;
    }

    public static Columns survey(Table table) {
        return of(table, SURVEY, SURVEY_KNOWN, "", new Problems());
    }

    public static Columns choices(Table table) {
        return of(table, CHOICES, CHOICES_KNOWN, "", new Problems());
    }

    public static Columns settings(Table table) {
        return of(table, SETTINGS, SETTINGS_KNOWN, "", new Problems());
    }

    /** What each heading means, such as {@code [bind, jr:constraintMsg, Français (fr)]}; empty for an empty heading. */
    public List<List<String>> paths() {
        return List.copyOf(paths);
    }

    /** One column more at the right. */
    public Columns and(List<String> path) {
        Columns more = new Columns(defaultLanguage);
        more.paths.addAll(paths);
        more.paths.add(path);
        return more;
    }

    boolean has(String... path) {
        return paths.contains(List.of(path));
    }

    Cells cells(Table.Line line, boolean collapse) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            String cell = clean(line.cell(i), collapse);
            if (!cell.isEmpty() && !paths.get(i).isEmpty()) {
                values.put(paths.get(i), cell);
            }
        }
        return new Cells(line.number(), values, defaultLanguage);
    }

    private static List<String> path(
            String heading, boolean groups, Map<String, List<String>> aliases, Set<String> known) {
        String whole = snake(heading);
        if (known.contains(whole) && !aliases.containsKey(whole)) {
            return List.of(whole);
        }
        List<String> tokens =
                groups || heading.contains(GROUPS) ? tokens(heading, GROUPS) : rejoinNamespace(tokens(heading, ":"));
        String first = snake(tokens.getFirst());
        List<String> path = new ArrayList<>(
                aliases.containsKey(first)
                        ? aliases.get(first)
                        : List.of(known.contains(first) ? first : tokens.getFirst()));
        path.addAll(tokens.subList(1, tokens.size()));
        return List.copyOf(path);
    }

    private static List<String> tokens(String heading, String separator) {
        return Arrays.stream(heading.split(separator)).map(String::strip).toList();
    }

    /** {@code bind:jr:constraintMsg}, the oldest spelling, is two tokens and not three. */
    private static List<String> rejoinNamespace(List<String> tokens) {
        List<String> joined = new ArrayList<>(tokens);
        int at = joined.indexOf("jr");
        if (at >= 0 && at + 1 < joined.size()) {
            joined.set(at, "jr:" + joined.remove(at + 1));
        }
        return joined;
    }

    private static String snake(String heading) {
        return String.join("_", heading.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }

    /** Word processors turn quotes round; expressions need straight ones. */
    private static String clean(String cell, boolean collapse) {
        String straight = cell.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u00a0', ' ');
        return collapse ? straight.replaceAll(" +", " ").strip() : straight.strip();
    }

    private static Map<String, List<String>> aliases(String pairs) {
        Map<String, List<String>> aliases = new HashMap<>();
        for (String pair : pairs.split(",\\s*")) {
            String[] sides = pair.split("=");
            aliases.put(sides[0].replace(' ', '_'), List.of(sides[1].split("/")));
        }
        return Map.copyOf(aliases);
    }
}
