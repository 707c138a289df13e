package org.landfall.instrument.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.javarosa.core.model.instance.TreeElement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list as GeoJSON: each feature is an item of its properties, its id and its geometry as the standard writes places. */
final class GeoList {
    private static final JsonMapper JSON = new JsonMapper();

    private GeoList() {}

    static TreeElement read(String text) {
        JsonNode features;
        try {
            features = JSON.readTree(text).path("features");
        } catch (JacksonException e) {
            throw new ListFile.Unreadable(0, "geojson", "");
        }
        if (!features.isArray()) {
            throw new ListFile.Unreadable(0, "geojson", "");
        }
        TreeElement root = new TreeElement("root", 0);
        long count = 0;
        for (JsonNode feature : features) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("geometry", geometry(feature.path("geometry")));
            if (feature.has("id")) {
                cells.put("id", ListFile.cell(feature.path("id").asString(), 0));
            }
            feature.path("properties")
                    .properties()
                    .forEach(property -> cells.put(
                            property.getKey(),
                            ListFile.cell(
                                    property.getValue().isValueNode()
                                            ? property.getValue().asString()
                                            : property.getValue().toString(),
                                    0)));
            if (cells.size() > ListFile.MAX_COLUMNS) {
                throw new ListFile.Unreadable(0, "tooManyColumns", String.valueOf(ListFile.MAX_COLUMNS));
            }
            count += cells.size();
            ListFile.countCells(count, 0);
            ListFile.item(root, root.getNumChildren(), List.copyOf(cells.keySet()), new ArrayList<>(cells.values()));
        }
        return root;
    }

    private static String geometry(JsonNode geometry) {
        JsonNode points = geometry.path("coordinates");
        return switch (geometry.path("type").asString()) {
            case "Point" -> point(points);
            case "LineString" -> points(points);
            case "Polygon" -> points(points.path(0));
            default -> "";
        };
    }

    private static String points(JsonNode points) {
        return StreamSupport.stream(points.spliterator(), false)
                .map(GeoList::point)
                .collect(Collectors.joining("; "));
    }

    /** GeoJSON names the longitude first. */
    private static String point(JsonNode point) {
        return point.path(1).asString() + " " + point.path(0).asString() + " 0 0";
    }
}
