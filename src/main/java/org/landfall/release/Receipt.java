package org.landfall.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.Parameters;

/**
 * receipt.json: by which rules the numbers were protected, and a hash of every file. Its own hash stands for the whole
 * package.
 */
final class Receipt {
    private Receipt() {}

    /** Nobody has signed that these tables are published. */
    static PackagedFile of(Vintage vintage, List<ProtectedTable> tables, List<PackagedFile> files) {
        return of(Json.object("standing", "working copy"), vintage, tables, files);
    }

    static PackagedFile of(
            Signatures signatures, Vintage vintage, List<ProtectedTable> tables, List<PackagedFile> files) {
        return of(Json.object("standing", "signed release", "release", signatures.words()), vintage, tables, files);
    }

    private static PackagedFile of(
            Map<String, Object> standing, Vintage vintage, List<ProtectedTable> tables, List<PackagedFile> files) {
        var words = new LinkedHashMap<>(standing);
        words.putAll(content(vintage, tables, files));
        return PackagedFile.text("receipt.json", Json.text(words));
    }

    private static Map<String, Object> content(Vintage vintage, List<ProtectedTable> tables, List<PackagedFile> files) {
        return Json.object(
                "study",
                vintage.studyCode(),
                "vintage",
                vintage.label(),
                "cut_at",
                vintage.cutAt().toString(),
                "persons",
                Json.object(
                        "noisy",
                        vintage.noisyPersons(),
                        "noise_sd",
                        vintage.parameters().sigma()),
                "rules",
                rules(vintage.parameters()),
                "tables",
                tables.stream().map(Receipt::line).toList(),
                "files",
                files.stream().map(Receipt::line).toList());
    }

    private static Map<String, Object> rules(Parameters parameters) {
        return Json.object(
                "method",
                "protected marginals: discrete normal noise on every cell, zeros included, drawn once",
                "noise_sd",
                parameters.sigma(),
                "percentage_base",
                parameters.percentageBase(),
                "most_variables",
                Parameters.MOST_VARIABLES,
                "ci95_half",
                Math.round(100 * parameters.halfWidth95()) / 100.0);
    }

    /** Some tables hide more than the vintage asks for. */
    private static Map<String, Object> line(ProtectedTable table) {
        return Json.object(
                "variables",
                table.variables().stream().map(Variable::name).toList(),
                "floor",
                table.parameters().floor());
    }

    private static Map<String, Object> line(PackagedFile file) {
        return Json.object("path", file.path(), "bytes", file.bytes().length, "sha256", file.hash());
    }
}
