package org.landfall.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.landfall.instrument.TestWorkbook;

/**
 * A form as large as the largest that field teams bring: modules of questions with skip logic, cascades and calculations,
 * and in the middle module a roster with as many entries as a number asks for, eight questions each.
 */
public record LargeForm(String formId, int modules, int questions, int places) {
    /** Thirteen modules, a thousand questions outside the roster. */
    public static LargeForm of(String formId) {
        return new LargeForm(formId, 13, 77, 10);
    }

    private static final List<String> HEADINGS = List.of(
            "type",
            "name",
            "label::English (en)",
            "label::한국어 (ko)",
            "relevant",
            "constraint",
            "required",
            "calculation",
            "choice_filter",
            "repeat_count");

    /** One row of the survey; cells that are not there stay empty. */
    private record Line(String type, String name, String label, String where, String filter, String calculation) {
        static Line of(String type, String name, String label) {
            return new Line(type, name, label, "", "", "");
        }

        Line when(String relevant) {
            return new Line(type, name, label, relevant, filter, calculation);
        }

        Line among(String choices) {
            return new Line(type, name, label, where, choices, calculation);
        }

        Line worksOut(String expression) {
            return new Line(type, name, label, where, filter, expression);
        }

        String cells() {
            String count = type.equals("begin repeat") ? calculation : "";
            return String.join(
                    "|", type, name, label, label, where, "", "", count.isEmpty() ? calculation : "", filter, count);
        }
    }

    /** The module in whose midst the roster stands. */
    public int middle() {
        return modules / 2 + 1;
    }

    public TestWorkbook workbook() {
        TestWorkbook workbook = TestWorkbook.empty()
                .sheet(
                        "settings",
                        "form_title|form_id|version|default_language",
                        "A large form|" + formId + "|large|English (en)")
                .sheet("survey", String.join("|", HEADINGS));
        choices(workbook);
        for (int module = 1; module <= modules; module++) {
            module(workbook, module);
        }
        add(workbook, Line.of("calculate", "all_counted", "").worksOut(total()));
        return workbook;
    }

    private void module(TestWorkbook workbook, int module) {
        String group = "m" + module;
        Line begin = Line.of("begin group", group, "Module " + module);
        add(workbook, module == modules - 1 ? begin.when("${m1_q0} != 'no'") : begin);
        for (int at = 0; at < questions; at++) {
            add(workbook, question(group, at));
        }
        if (module == middle()) {
            roster(workbook);
        }
        add(workbook, Line.of("calculate", group + "_counted", "").worksOut(counted(group)));
        add(workbook, Line.of("end group", "", ""));
    }

    private static Line question(String group, int at) {
        String name = group + "_q" + at;
        String before = "${" + group + "_q" + (at - 1) + "}";
        String label = "Question " + at + " of " + group + ", as long as questions are on the whole?";
        return switch (at % 11) {
            case 0 -> Line.of("select_one yn", name, label);
            case 1 -> Line.of("select_one scale", name, label).when(before + " != 'no'");
            case 2 -> Line.of("integer", name, label);
            case 3 -> Line.of("text", name, label).when(before + " > 3");
            case 4 -> Line.of("select_multiple scale", name, label);
            case 5 -> Line.of("select_one region", name, label);
            case 6 -> Line.of("select_one district", name, label).among("region=" + before);
            case 7 -> Line.of("select_one place", name, label).among("district=" + before);
            case 8 -> Line.of("date", name, label);
            case 9 -> Line.of("decimal", name, label);
            default -> Line.of("select_one yn", name, label);
        };
    }

    private void roster(TestWorkbook workbook) {
        add(workbook, Line.of("integer", "people", "How many people are there?"));
        add(workbook, Line.of("begin repeat", "person", "Person").worksOut("${people}"));
        add(workbook, Line.of("text", "p_name", "What do they call ${p_name}?"));
        add(workbook, Line.of("integer", "p_age", "How old?"));
        add(workbook, Line.of("select_one scale", "p_kin", "How near is this person?"));
        add(workbook, Line.of("select_one region", "p_region", "Which region?"));
        add(
                workbook,
                Line.of("select_one district", "p_district", "Which district?").among("region=${p_region}"));
        add(workbook, Line.of("select_one yn", "p_works", "Does this person work?"));
        add(workbook, Line.of("text", "p_job", "At what?").when("${p_works} = 'yes'"));
        add(workbook, Line.of("select_multiple scale", "p_needs", "What is needed?"));
        add(workbook, Line.of("calculate", "p_adult", "").worksOut("if(${p_age} >= 18, 1, 0)"));
        add(workbook, Line.of("end repeat", "", ""));
        add(workbook, Line.of("calculate", "adults", "").worksOut("sum(${p_adult})"));
    }

    private void choices(TestWorkbook workbook) {
        workbook.sheet("choices", "list_name|name|label::English (en)|label::한국어 (ko)|region|district");
        List.of("yes", "no", "dk", "pns").forEach(code -> choice(workbook, "yn", code, "", ""));
        IntStream.rangeClosed(1, 8).forEach(n -> choice(workbook, "scale", "s" + n, "", ""));
        for (int region = 1; region <= places; region++) {
            choice(workbook, "region", "r" + region, "", "");
            for (int district = 1; district <= places; district++) {
                String code = "d" + region + "_" + district;
                choice(workbook, "district", code, "r" + region, "");
                for (int place = 1; place <= places / 2; place++) {
                    choice(workbook, "place", "p" + code.substring(1) + "_" + place, "", code);
                }
            }
        }
    }

    private static void choice(TestWorkbook workbook, String list, String code, String region, String district) {
        String label = "The choice " + code;
        workbook.row("choices", String.join("|", list, code, label, label, region, district));
    }

    private static void add(TestWorkbook workbook, Line line) {
        workbook.row(line.cells());
    }

    private String counted(String group) {
        return String.join(
                " + ",
                IntStream.range(0, questions)
                        .filter(at -> at % 11 == 10 || at % 11 == 0)
                        .mapToObj(at -> "if(${" + group + "_q" + at + "} = 'yes', 1, 0)")
                        .toList());
    }

    private String total() {
        return String.join(
                " + ",
                IntStream.rangeClosed(1, modules)
                        .mapToObj(m -> "${m" + m + "_counted}")
                        .toList());
    }
}
