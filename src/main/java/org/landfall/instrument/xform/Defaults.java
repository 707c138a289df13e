package org.landfall.instrument.xform;

import java.util.Map;
import java.util.Set;

/** What a type brings along by itself, and a row need not repeat. */
final class Defaults {
    private static final Set<String> LEFT_TO_THE_TYPE = Set.of("jr:preload", "jr:preloadParams");
    private static final Map<String, String> BOUND = Map.ofEntries(
            Map.entry("integer", "int"),
            Map.entry("text", "string"),
            Map.entry("note", "string"),
            Map.entry("calculate", "string"),
            Map.entry("hidden", "string"),
            Map.entry("acknowledge", "string"),
            Map.entry("start", "dateTime"),
            Map.entry("end", "dateTime"),
            Map.entry("today", "date"),
            Map.entry("range", "int"),
            Map.entry("image", "binary"),
            Map.entry("audio", "binary"),
            Map.entry("video", "binary"),
            Map.entry("file", "binary"),
            Map.entry("osm", "binary"),
            Map.entry("start-geopoint", "geopoint"),
            Map.entry("background-geopoint", "geopoint"),
            Map.entry("background-audio", "binary"));

    private Defaults() {}

    /**
     * @param type the row's own type, empty for groups
     * @param written what the row says: a select names its list there
     */
    static void remove(Map<String, String> bind, String type, String written, String parameters) {
        String bound = bind.getOrDefault("type", "");
        String plain = bound.equals("odk:rank") ? bound : bound.substring(bound.indexOf(':') + 1);
        boolean select = written.matches("(select|rank).*");
        boolean metadata = bind.containsKey("jr:preload") && !type.equals("hidden") && !type.isEmpty();
        boolean range = type.equals("range") && plain.equals("decimal") && parameters.contains(".");
        String expected = select ? plain : BOUND.getOrDefault(type, type);
        if (metadata
                || select
                || range
                || plain.equals(expected)
                || (type.isEmpty() && plain.isEmpty())
                || (expected.equals("int") && Set.of("integer", "long").contains(plain))
                || (expected.equals("decimal") && Set.of("double", "float").contains(plain))) {
            bind.remove("type");
        } else if (!plain.isEmpty()) {
            bind.put("type", plain);
        }
        if (metadata) {
            LEFT_TO_THE_TYPE.forEach(bind::remove);
        }
        if (type.equals("note")) {
            bind.remove("readonly");
        }
    }
}
