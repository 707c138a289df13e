package org.landfall.interview.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** What was said, place by place, beside the form's own instance, which only holds what counts at present. */
final class Ledger {
    private final Map<String, Given> given = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    Optional<Given> at(String path) {
        return Optional.ofNullable(given.get(path));
    }

    /** Places where something was said, with this path when indices are left out. */
    List<String> places(String withoutIndices) {
        return given.keySet().stream()
                .filter(path -> Paths.withoutIndices(path).equals(withoutIndices))
                .toList();
    }

    void put(String path, Given said) {
        given.put(path, said);
    }

    /** Puts back what stood there before; null takes away what stands there. */
    void putBack(String path, @Nullable Given before) {
        if (before == null) {
            given.remove(path);
        } else {
            given.put(path, before);
        }
    }

    /** True the first time. */
    boolean see(String path) {
        return seen.add(path);
    }

    boolean saw(String path) {
        return seen.contains(path);
    }

    /** True where an answer or a reason for having none counts: whether {@link #effective} is present, without making it. */
    boolean answered(String path, TreeElement node) {
        IAnswerData value = node.getValue();
        if (value instanceof IntegerData
                || value instanceof SelectOneData
                || Values.text(node).isPresent()) {
            return true;
        }
        Given said = given.get(path);
        return said != null && said.missing() != null && !said.missing().spoken();
    }

    /** True where this reason stands in place of an answer. */
    boolean without(String path, Missing reason) {
        Given said = given.get(path);
        return said != null && said.missing() == reason;
    }

    Effective effective(Control.Ask ask, String path, TreeElement node) {
        Given said = given.get(path);
        if (said != null && said.missing() != null && !said.missing().spoken()) {
            return new Effective(null, said.missing());
        }
        return Values.text(node)
                .map(text -> effective(ask, said == null ? text : asSaid(ask, said, text)))
                .orElse(Effective.NONE);
    }

    /** The form knows a day where a person may only have known the year. */
    private static String asSaid(Control.Ask ask, Given said, String inForm) {
        return ask.type() == QuestionView.Type.DATE
                        && said.value() != null
                        && PartialDate.parse(said.value())
                                .filter(date -> date.first().toString().equals(inForm))
                                .isPresent()
                ? said.value()
                : inForm;
    }

    private static Effective effective(Control.Ask ask, String text) {
        Optional<Missing> spoken = switch (ask.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> Missing.spokenCode(text);
            case INTEGER, DECIMAL, RANGE -> Missing.spokenNumber(text);
            case TEXT, NOTE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, BARCODE -> Optional.empty();
            case GEOPOINT, GEOTRACE, GEOSHAPE, IMAGE, AUDIO, VIDEO, FILE -> Optional.empty();
        };
        return spoken.map(reason -> new Effective(null, reason)).orElse(new Effective(text, null));
    }

    /** How an answer is written into the form; null when the form is to know nothing of it. */
    static @Nullable String inForm(Control.Ask ask, Given said) {
        Missing missing = said.missing();
        if (missing == null) {
            return said.value();
        }
        if (!missing.spoken()) {
            return null;
        }
        return switch (ask.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> missing.code();
            case INTEGER, DECIMAL, RANGE -> String.valueOf(missing.number());
            case TEXT, NOTE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, BARCODE -> null;
            case GEOPOINT, GEOTRACE, GEOSHAPE, IMAGE, AUDIO, VIDEO, FILE -> null;
        };
    }

    /** Takes out what was said under an entry, keyed by the rest of the path. */
    Map<String, Given> takeUnder(String entryPath) {
        Map<String, Given> taken = new TreeMap<>();
        String prefix = entryPath + "/";
        given.entrySet().removeIf(e -> {
            boolean inside = e.getKey().startsWith(prefix);
            if (inside) {
                taken.put(e.getKey().substring(prefix.length()), e.getValue());
            }
            return inside;
        });
        return taken;
    }

    /** Entries behind a removed one move up by one. */
    void closeGap(String rosterPath, int removed, int last) {
        takeUnder(rosterPath + "[" + removed + "]");
        moveSeen(rosterPath, removed, last);
        for (int i = removed + 1; i <= last; i++) {
            String to = rosterPath + "[" + (i - 1) + "]/";
            takeUnder(rosterPath + "[" + i + "]").forEach((rest, said) -> given.put(to + rest, said));
        }
    }

    private void moveSeen(String rosterPath, int removed, int last) {
        for (int i = removed; i <= last; i++) {
            String own = rosterPath + "[" + i + "]/";
            String next = rosterPath + "[" + (i + 1) + "]/";
            seen.removeIf(path -> path.startsWith(own));
            for (String path : Set.copyOf(seen)) {
                if (path.startsWith(next)) {
                    seen.add(own + path.substring(next.length()));
                }
            }
        }
    }
}
