package org.landfall.interview.engine;

import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened in a talk, as fields of its journal entry. */
final class HappeningCodec {
    private HappeningCodec() {}

    static ObjectNode encode(ObjectNode json, Happening what) {
        return switch (what) {
            case Happening.Paused(Instant at) -> json.put("k", "paused").put("at", at.toEpochMilli());
            case Happening.Resumed(Instant at) -> json.put("k", "resumed").put("at", at.toEpochMilli());
            case Happening.Distress(int level, Instant at) ->
                json.put("k", "distress").put("l", level).put("at", at.toEpochMilli());
            case Happening.Spoke(String language) -> json.put("k", "spoke").put("l", language);
            case Happening.NotUnderstood() -> json.put("k", "unclear");
            case Happening.NotTaughtBack() -> json.put("k", "teach");
            case Happening.RestOffered(Happening.Rest rest) ->
                json.put("k", "rest").put("l", rest.name().toLowerCase(Locale.ROOT));
            case Happening.HelpOffered(String question) -> json.put("k", "help").put("l", question);
            case Happening.Referred(String body, Referral became, boolean yes, Instant at) ->
                json.put("k", "referred")
                        .put("b", body)
                        .put("l", became.name().toLowerCase(Locale.ROOT))
                        .put("y", yes)
                        .put("at", at.toEpochMilli());
            case Happening.Stopped(Instant at) -> json.put("k", "stopped").put("at", at.toEpochMilli());
            case Happening.Parted(Instant at) -> json.put("k", "parted").put("at", at.toEpochMilli());
        };
    }

    /** @throws IllegalArgumentException when it is nothing this program knows */
    static Happening decode(JsonNode json) {
        return switch (json.path("k").asString("")) {
            case "paused" -> new Happening.Paused(at(json));
            case "resumed" -> new Happening.Resumed(at(json));
            case "distress" -> new Happening.Distress(json.path("l").asInt(), at(json));
            case "spoke" -> new Happening.Spoke(json.path("l").asString(""));
            case "unclear" -> new Happening.NotUnderstood();
            case "teach" -> new Happening.NotTaughtBack();
            case "rest" ->
                new Happening.RestOffered(
                        Happening.Rest.valueOf(json.path("l").asString("").toUpperCase(Locale.ROOT)));
            case "help" -> new Happening.HelpOffered(json.path("l").asString(""));
            case "referred" ->
                new Happening.Referred(
                        json.path("b").asString(""),
                        Referral.valueOf(json.path("l").asString("").toUpperCase(Locale.ROOT)),
                        json.path("y").asBoolean(),
                        at(json));
            case "stopped" -> new Happening.Stopped(at(json));
            case "parted" -> new Happening.Parted(at(json));
            default -> throw new IllegalArgumentException("a journal entry of an unknown kind");
        };
    }

    private static Instant at(JsonNode json) {
        return Instant.ofEpochMilli(json.path("at").asLong());
    }
}
