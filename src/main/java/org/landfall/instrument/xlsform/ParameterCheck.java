package org.landfall.instrument.xlsform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds the parameters of one question against what its type takes. What does not fit is named, and counts as zero. */
record ParameterCheck(Element question, Problems problems) {
    static final Set<String> TRUTH = Set.of("true", "false");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,12})?|\\.\\d{1,12})(e[+-]?\\d)?");

    private String given(String name) {
        return question.parameters.getOrDefault(name, "");
    }

    void only(String... names) {
        question.parameters.keySet().stream()
                .filter(name -> !List.of(names).contains(name))
                .forEach(this::refuse);
    }

    void oneOf(String name, Set<String> values) {
        if (!given(name).isEmpty() && !values.contains(given(name))) {
            refuse(name);
        }
    }

    void matching(String name, Pattern pattern) {
        if (!given(name).isEmpty() && !pattern.matcher(given(name)).matches()) {
            refuse(name);
        }
    }

    void whole(String name) {
        matching(name, WHOLE);
    }

    /** A whole number that is not negative. */
    void count(String name) {
        whole(name);
        if (given(name).startsWith("-")) {
            refuse(name);
        }
    }

    BigDecimal number(String name) {
        if (NUMBER.matcher(given(name)).matches()) {
            return new BigDecimal(given(name));
        }
        if (!given(name).isEmpty()) {
            refuse(name);
        }
        return BigDecimal.ZERO;
    }

    void move(String name, Map<String, String> to, String attribute) {
        if (!given(name).isEmpty()) {
            to.put(attribute, given(name));
        }
    }

    void bind(String name, String attribute) {
        if (!given(name).isEmpty()) {
            question.bind.put(attribute, Localized.of(given(name)));
        }
    }

    void refuse(String name) {
        problems.survey(question.row, "parameters", "parameters", name + "=" + given(name));
    }
}
