package org.landfall.instrument.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The choices of one list, in order. */
public record ChoiceList(String name, List<Option> options) {
    /** @param extra further columns, for filters */
    public record Option(
            String code, Localized label, Map<String, Localized> media, Map<String, String> extra, int row) {}

    /** Plain labels stand in the list itself; others are looked up by id. */
    boolean needsItext() {
        return options.stream()
                .anyMatch(option -> !option.media().isEmpty()
                        || option.label().translated()
                        || References.PLACEHOLDER
                                .matcher(option.label().plain())
                                .find());
    }

    String itextId(int place) {
        return name + "-" + place;
    }

    static Map<String, String> extra(Cells cells) {
        Map<String, String> extra = new LinkedHashMap<>();
        cells.values().forEach((path, value) -> {
            if (path.size() == 1
                    && Names.valid(path.getFirst())
                    && !Columns.CHOICES_KNOWN.contains(path.getFirst())) {
                extra.put(path.getFirst(), value);
            }
        });
        return extra;
    }
}
