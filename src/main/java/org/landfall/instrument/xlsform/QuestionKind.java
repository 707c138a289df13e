package org.landfall.instrument.xlsform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the standard makes of a question type: the control that asks it, if any, and the bind it starts from.
 *
 * @param control element of the body; empty for what nobody is asked
 * @param media type of file an upload takes; empty elsewhere
 * @param hint shown where the row has none
 */
record QuestionKind(String control, String media, Map<String, String> bind, String hint) {
    static final String SELECT_ONE = "select one";
    static final String SELECT_MULTIPLE = "select all that apply";
    static final String SELECT_EXTERNAL = "select one external";
    static final String RANK = "rank";
    /** No type a row could have. */
    static final String ENTITY = "entities:entity";

    private static final Map<String, QuestionKind> KINDS = new HashMap<>();

    static {
        input("string", "text", "string", "q string", "add text prompt");
        input("int", "integer", "int", "q int", "add integer prompt");
        input("decimal", "decimal", "q decimal", "add decimal prompt");
        input("date", "date", "q date", "add date prompt");
        input("time", "time");
        input("dateTime", "dateTime", "datetime", "date time", "q date time", "q dateTime", "add date time prompt");
        input("dateTime", "add dateTime prompt");
        input("geopoint", "geopoint", "gps", "location", "q geopoint", "q location", "add location prompt");
        input("geotrace", "geotrace", "q geotrace");
        input("geoshape", "geoshape", "q geoshape");
        input("barcode", "barcode", "q barcode", "add barcode prompt");
        upload("image/*", "photo", "image", "q image", "q picture", "add image prompt", "add photo prompt");
        upload("audio/*", "audio", "q audio", "add audio prompt");
        upload("video/*", "video", "q video", "add video prompt");
        upload("application/*", "file", "add file prompt");
        upload("osm/*", "osm");
        put(new QuestionKind("input", "", bind("readonly", "true()", "type", "string"), ""), "note", "q note");
        put(new QuestionKind("input", "", bind("readonly", "true()", "type", "string"), ""), "add note prompt");
        put(control("trigger", "string"), "acknowledge", "q acknowledge", "add acknowledge prompt");
        put(new QuestionKind("trigger", "", Map.of(), ""), "trigger");
        put(control("range", "int"), "range");
        put(control("select1", "string"), SELECT_ONE);
        put(control("select", "string"), SELECT_MULTIPLE);
        put(control("odk:rank", "odk:rank"), RANK);
        put(control("input", "string"), SELECT_EXTERNAL);
        silent("string", "calculate", "hidden", "q calculate", "add calculate prompt");
        silent("geopoint", "start-geopoint", "background-geopoint");
        silent("binary", "background-audio", "audit");
        put(new QuestionKind("", "", Map.of(), ""), "xml-external", "csv-external", ENTITY);
        preload("timestamp", "start", "dateTime", "start", "start time", "get start time");
        preload("timestamp", "end", "dateTime", "end", "end time", "get end time");
        preload("date", "today", "date", "today", "get today");
        property("deviceid", "deviceid", "imei", "device id", "get device id");
        property("phonenumber", "phonenumber", "get phone number");
        property("simserial", "simserial", "sim id", "get sim id");
        property("subscriberid", "subscriberid", "subscriber id", "get subscriber id");
        property("username", "username");
        property("email", "email");
        for (String name : new String[] {"deviceid", "phonenumber", "simserial", "subscriberid", "username", "email"}) {
            property("uri:" + name, "uri:" + name);
        }
        limited("regex(., '^\\d*$')", "string", "Enter numbers only.", "phone number");
        limited("0 <= . and . <= 31", "int", "Enter a number 0-31.", "number of days in last month");
        limited("0 <= . and . <= 183", "int", "Enter a number 0-183.", "number of days in last six months");
        limited("0 <= . and . <= 365", "int", "Enter a number 0-365.", "number of days in last year");
        limited("0 <= . and . <= 100", "int", "", "percentage");
    }

    static Optional<QuestionKind> of(String type) {
        return Optional.ofNullable(KINDS.get(type));
    }

    /** Whether the type adds a file of choices to the form and nothing else. */
    static boolean external(String type) {
        return type.equals("xml-external") || type.equals("csv-external");
    }

    boolean select() {
        return control.equals("select1") || control.equals("select") || control.equals("odk:rank");
    }

    private static void input(String type, String... names) {
        put(control("input", type), names);
    }

    private static void upload(String media, String... names) {
        put(new QuestionKind("upload", media, bind("type", "binary"), ""), names);
    }

    private static void silent(String type, String... names) {
        put(control("", type), names);
    }

    private static void preload(String preload, String parameter, String type, String... names) {
        put(
                new QuestionKind("", "", bind("jr:preload", preload, "type", type, "jr:preloadParams", parameter), ""),
                names);
    }

    private static void property(String property, String... names) {
        preload("property", property, "string", names);
    }

    private static void limited(String constraint, String type, String hint, String name) {
        put(new QuestionKind("input", "", bind("type", type, "constraint", constraint), hint), name);
    }

    private static QuestionKind control(String control, String type) {
        return new QuestionKind(control, "", bind("type", type), "");
    }

    private static Map<String, String> bind(String... pairs) {
        Map<String, String> bind = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            bind.put(pairs[i], pairs[i + 1]);
        }
        return bind;
    }

    private static void put(QuestionKind kind, String... names) {
        for (String name : names) {
            KINDS.put(name, kind);
        }
    }
}
