package org.landfall.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.shell.Csv;
import org.landfall.shell.ModuleTexts;
import org.springframework.stereotype.Component;

/**
 * datapackage.json: Data Package 2 with a Table Schema for every table. A title has one language there, so Korean
 * stands beside it in properties of our own, which the standard allows.
 */
@Component
class Descriptor {
    static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private final ModuleTexts texts;

    Descriptor(ModuleTexts texts) {
        this.texts = texts;
    }

    /** @param files the CSV of each table, in the order of the tables */
    String of(Vintage vintage, List<ProtectedTable> tables, List<PackagedFile> files) {
        var resources = IntStream.range(0, tables.size())
                .mapToObj(i -> resource(tables.get(i), files.get(i)))
                .toList();
        return Json.text(Json.object(
                "$schema",
                PROFILES + "datapackage.json",
                "name",
                FileNames.of(vintage).toLowerCase(Locale.ROOT),
                "title",
                vintage.studyCode() + " " + vintage.label(),
                "description",
                text("release.package.description", Locale.ENGLISH),
                "description_ko",
                text("release.package.description", Locale.KOREAN),
                "version",
                vintage.label(),
                "resources",
                resources));
    }

    private Map<String, Object> resource(ProtectedTable table, PackagedFile file) {
        return Json.object(
                "$schema",
                PROFILES + "dataresource.json",
                "name",
                FileNames.of(table),
                "type",
                "table",
                "title",
                title(table, "en"),
                "title_ko",
                title(table, "ko"),
                "path",
                file.path(),
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "bytes",
                file.bytes().length,
                "hash",
                "sha256:" + file.hash(),
                "schema",
                schema(table));
    }

    private Map<String, Object> schema(ProtectedTable table) {
        var fields = new ArrayList<Map<String, Object>>();
        var key = new ArrayList<String>();
        for (int i = 0; i < table.variables().size(); i++) {
            var variable = table.variables().get(i);
            fields.add(categories(
                    described("variable_" + (i + 1), "string", "release.field.variable"),
                    List.of(category(variable.name(), variable.label()))));
            fields.add(categories(
                    described("code_" + (i + 1), "string", "release.field.code"),
                    variable.codes().stream()
                            .map(code -> category(code.code(), code.label()))
                            .toList()));
            key.add("code_" + (i + 1));
        }
        fields.addAll(measures());
        return Json.object(
                "$schema",
                PROFILES + "tableschema.json",
                "fields",
                fields,
                "primaryKey",
                key,
                "missingValues",
                List.of(Json.object("value", "", "label", "LOW", "label_ko", "LOW")));
    }

    private List<Map<String, Object>> measures() {
        return List.of(
                described("value", "integer", "release.field.value"),
                categories(
                        described("status", "string", "release.field.status"),
                        List.of(status("A"), status("LOW"), status("NA"))),
                described("noise_sd", "integer", "release.field.noise_sd"),
                described("ci95_half", "number", "release.field.ci95_half"),
                described("base", "integer", "release.field.base"),
                described("vintage", "string", "release.field.vintage"));
    }

    private Map<String, Object> described(String name, String type, String key) {
        return Json.object(
                "name",
                name,
                "type",
                type,
                "description",
                text(key, Locale.ENGLISH),
                "description_ko",
                text(key, Locale.KOREAN));
    }

    private Map<String, Object> status(String status) {
        var key = "release.status." + status;
        return Json.object("value", status, "label", text(key, Locale.ENGLISH), "label_ko", text(key, Locale.KOREAN));
    }

    private static Map<String, Object> categories(Map<String, Object> field, List<Map<String, Object>> categories) {
        field.put("categories", categories);
        return field;
    }

    /** The value as it stands in the CSV. */
    private static Map<String, Object> category(String code, Label label) {
        return Json.object("value", Csv.neutral(code), "label", label.in("en"), "label_ko", label.in("ko"));
    }

    private static String title(ProtectedTable table, String language) {
        return table.variables().stream()
                .map(Variable::label)
                .map(label -> label.in(language))
                .collect(Collectors.joining(" × "));
    }

    private String text(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }
}
