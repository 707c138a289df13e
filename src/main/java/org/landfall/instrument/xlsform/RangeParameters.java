package org.landfall.instrument.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A scale: where it starts and ends, in which steps, and what is written along it. */
final class RangeParameters {
    private static final String INTERVAL = "tick_interval";
    private static final String PLACEHOLDER = "placeholder";
    private static final String LABELS = "tick_labelset";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");

    private final Element question;
    private final ParameterCheck check;
    private final BigDecimal start;
    private final BigDecimal end;
    private final BigDecimal step;

    private RangeParameters(Element question, ParameterCheck check) {
        this.question = question;
        this.check = check;
        this.start = check.number("start");
        this.end = check.number("end");
        this.step = check.number("step");
    }

    static void apply(Element question, Map<String, ChoiceList> lists, ParameterCheck check, Problems problems) {
        check.only("start", "end", "step", INTERVAL, PLACEHOLDER, LABELS);
        Map<String, String> given = question.parameters;
        given.putIfAbsent("start", "1");
        given.putIfAbsent("end", "10");
        given.putIfAbsent("step", "1");
        RangeParameters range = new RangeParameters(question, check);
        range.scale();
        range.ticks();
        range.labels(lists, problems);
        check.move("start", question.control, "start");
        check.move("end", question.control, "end");
        check.move("step", question.control, "step");
        check.move(INTERVAL, question.control, "odk:tick-interval");
        check.move(PLACEHOLDER, question.control, "odk:placeholder");
        boolean whole = Stream.of("start", "end", "step", INTERVAL, PLACEHOLDER)
                .allMatch(name -> check.number(name).stripTrailingZeros().scale() <= 0);
        if (!whole) {
            question.bind.put("type", Localized.of("decimal"));
        }
    }

    private void scale() {
        if (step.signum() == 0 || step.compareTo(width()) > 0) {
            check.refuse("step");
        }
    }

    private void ticks() {
        Map<String, String> given = question.parameters;
        Set<String> fitting = Set.of("", "vertical", "no-ticks");
        boolean shown = fitting.contains(question.control.getOrDefault("appearance", ""));
        Stream.of(INTERVAL, PLACEHOLDER, LABELS)
                .filter(name -> !shown && given.containsKey(name))
                .forEach(check::refuse);
        BigDecimal interval = check.number(INTERVAL);
        if (given.containsKey(INTERVAL)
                && (interval.signum() == 0 || interval.compareTo(width()) > 0 || !divides(step, interval))) {
            check.refuse(INTERVAL);
        }
        BigDecimal placeholder = check.number(PLACEHOLDER);
        if (given.containsKey(PLACEHOLDER) && !(onScale(placeholder) && divides(step, placeholder.subtract(start)))) {
            check.refuse(PLACEHOLDER);
        }
    }

    private void labels(Map<String, ChoiceList> lists, Problems problems) {
        String name = question.parameters.getOrDefault(LABELS, "");
        if (name.isEmpty()) {
            return;
        }
        ChoiceList list = lists.get(name);
        if (list == null) {
            problems.survey(question.row, "parameters", "missingList", name);
            return;
        }
        BigDecimal between = question.parameters.containsKey(INTERVAL) ? check.number(INTERVAL) : step;
        Set<BigDecimal> values = new TreeSet<>();
        for (ChoiceList.Option option : list.options()) {
            BigDecimal value =
                    NUMBER.matcher(option.code()).matches() ? new BigDecimal(option.code()) : null;
            if (value == null || !onScale(value) || !divides(between, value.subtract(start))) {
                problems.add("choices", option.row(), "name", "tickLabel", option.code());
            } else {
                values.add(value);
            }
        }
        if (question.control.getOrDefault("appearance", "").equals("no-ticks")
                && !values.equals(new TreeSet<>(List.of(start, end)))) {
            check.refuse(LABELS);
        }
        question.itemset = name;
    }

    private BigDecimal width() {
        return end.subtract(start).abs();
    }

    private boolean onScale(BigDecimal value) {
        return value.compareTo(start.min(end)) >= 0 && value.compareTo(start.max(end)) <= 0;
    }

    private static boolean divides(BigDecimal unit, BigDecimal value) {
        return unit.signum() != 0 && value.remainder(unit).signum() == 0;
    }
}
