package org.landfall.instrument.xform;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The type a row of the survey sheet would have had. */
final class Types {
    /** What a row of the type brings along by itself and need not be said again. */
    static final Map<String, Set<String>> OF_A_SELECT =
            Map.of("type", Set.of("string", "select", "select1", "odk:rank"));

    private static final Map<String, String> BY_BIND = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("integer", "integer"),
            Map.entry("long", "integer"),
            Map.entry("decimal", "decimal"),
            Map.entry("double", "decimal"),
            Map.entry("float", "decimal"),
            Map.entry("date", "date"),
            Map.entry("time", "time"),
            Map.entry("dateTime", "dateTime"),
            Map.entry("geopoint", "geopoint"),
            Map.entry("geotrace", "geotrace"),
            Map.entry("geoshape", "geoshape"),
            Map.entry("barcode", "barcode"));
    private static final Set<String> PROPERTIES =
            Set.of("deviceid", "phonenumber", "simserial", "subscriberid", "username", "email");

    private Types() {}

    static String of(Place place) {
        Element control = place.control;
        return control == null ? silent(place) : asked(place, control);
    }

    /** Selects are left to {@link Lists}. */
    private static String asked(Place place, Element control) {
        return switch (control.getLocalName()) {
            case "upload" -> upload(Dom.attribute(control, "mediatype"));
            case "trigger" -> "acknowledge";
            case "range" -> "range";
            default -> input(place);
        };
    }

    private static String input(Place place) {
        String type = bound(place);
        boolean readonly = place.bind.getOrDefault("readonly", "").equals("true()");
        boolean text = type.isEmpty() || type.equals("string");
        return readonly && text && !place.bind.containsKey("calculate") ? "note" : BY_BIND.getOrDefault(type, "text");
    }

    private static String upload(String media) {
        return switch (media.replaceAll("/.*", "")) {
            case "image" -> "image";
            case "audio" -> "audio";
            case "video" -> "video";
            case "osm" -> "osm";
            default -> "file";
        };
    }

    /** The type of the bind without the prefix that schemas are given. */
    static String bound(Place place) {
        String type = place.bind.getOrDefault("type", "");
        return type.equals("odk:rank") ? type : type.substring(type.indexOf(':') + 1);
    }

    private static String silent(Place place) {
        String parameter = place.bind.getOrDefault("jr:preloadParams", "");
        String type = switch (place.bind.getOrDefault("jr:preload", "")) {
            case "timestamp" -> parameter.equals("end") ? "end" : "start";
            case "date" -> "today";
            case "property" -> PROPERTIES.contains(parameter.replaceFirst("^uri:", "")) ? parameter : "hidden";
            default -> "";
        };
        if (!type.isEmpty()) {
            return type;
        }
        return switch (place.sensor) {
            case "setgeopoint" -> place.triggers.isEmpty() ? "start-geopoint" : "background-geopoint";
            case "recordaudio" -> "background-audio";
            default -> place.bind.containsKey("calculate") || !place.triggered.isEmpty() ? "calculate" : "hidden";
        };
    }
}
