package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.TestVintages;
import org.landfall.analysis.Vintage;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a data package, read as a program would read them. */
@LandfallTest
class DataPackageTest {
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    /** What Table Schema 2 knows of, as far as we use it. */
    private static final List<String> TYPES = List.of("string", "integer", "number");

    @Autowired
    ReleaseService releases;

    @Autowired
    DataPackage packages;

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    ActingAs acting;

    @Test
    void theDescriptorSaysWhatDataPackageTwoAsksFor() {
        var files = all(vintages.cut(600));
        var descriptor = json(files, "datapackage.json");
        assertThat(descriptor.get("$schema").asString()).isEqualTo(PROFILES + "datapackage.json");
        assertThat(descriptor.get("name").asString()).matches("[a-z0-9._-]+");
        assertThat(descriptor.get("resources")).hasSize(2);
        var names = new TreeSet<String>();
        for (var resource : descriptor.get("resources")) {
            assertThat(names.add(resource.get("name").asString())).isTrue();
            assertThat(resource.get("$schema").asString()).isEqualTo(PROFILES + "dataresource.json");
            assertThat(resource.get("type").asString()).isEqualTo("table");
            assertThat(resource.get("format").asString()).isEqualTo("csv");
            assertThat(resource.get("encoding").asString()).isEqualTo("utf-8");
            var bytes = Unzipped.file(files, resource.get("path").asString());
            assertThat(resource.get("bytes").asInt()).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + PackagedFile.hash(bytes));
            assertSchemaFits(resource.get("schema"), rows(bytes));
        }
    }

    @Test
    void theReadMeSaysOfWhomTheNumbersSpeak() {
        var vintage = vintages.cut(600);
        var words =
                new String(Unzipped.file(all(vintage), "README.txt"), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertThat(words)
                .contains("Vintage " + vintage.label(), "about " + vintage.noisyPersons() + " persons")
                .contains("This is not a random sample; percentages describe these respondents only.")
                .contains("무작위 표본이 아니")
                .contains("By churches and by word of mouth. The talks took place from 2019 to 2025.")
                .contains("교회와 지인의 소개로 찾았습니다. 면담 기간은 2019년부터 2025년까지입니다.")
                .contains("without consent to tables, or no longer: LOW; within the 30 to 90 days")
                .containsPattern("asked and did not want to be interviewed: [0-9]+; erased since");
    }

    private static void assertSchemaFits(JsonNode schema, List<List<String>> rows) {
        assertThat(schema.get("$schema").asString()).isEqualTo(PROFILES + "tableschema.json");
        var header = rows.getFirst();
        assertThat(strings(schema.get("fields"), "name")).isEqualTo(header);
        assertThat(header).containsAll(texts(schema.get("primaryKey")));
        assertThat(strings(schema.get("missingValues"), "value")).containsExactly("");
        for (int i = 0; i < header.size(); i++) {
            var field = schema.get("fields").get(i);
            assertThat(field.get("type").asString()).isIn(TYPES);
            for (var row : rows.subList(1, rows.size())) {
                assertFits(field, row.get(i));
            }
        }
        assertThat(keys(schema, rows)).hasSameSizeAs(rows.subList(1, rows.size()));
    }

    private static void assertFits(JsonNode field, String value) {
        switch (field.get("type").asString()) {
            case "integer" -> assertThat(value).matches("\\d*");
            case "number" -> assertThat(value).matches("\\d+\\.\\d+");
            default -> assertThat(value).isNotEmpty();
        }
        if (field.has("categories")) {
            assertThat(strings(field.get("categories"), "value"))
                    .contains(value)
                    .doesNotHaveDuplicates();
            assertThat(strings(field.get("categories"), "label")).doesNotContain("");
            assertThat(strings(field.get("categories"), "label_ko")).doesNotContain("");
        }
    }

    @Test
    void theReceiptNamesTheRulesAndTheHashOfEveryOtherFile() {
        var vintage = vintages.cut(600);
        var files = all(vintage);
        var receipt = json(files, "receipt.json");
        assertThat(receipt.get("persons").get("noise_sd").asInt())
                .isEqualTo(vintage.parameters().sigma());
        assertThat(receipt.get("rules").get("noise_sd").asInt())
                .isEqualTo(vintage.parameters().sigma());
        var table = acting.role(
                Role.RESEARCHER,
                () -> analysis.find(vintage.id(), List.of("sex")).orElseThrow());
        assertThat(receipt.get("tables").get(1).get("variables").get(0).asString())
                .isEqualTo("sex");
        assertThat(receipt.get("tables").get(1).get("floor").asInt())
                .isEqualTo(table.parameters().floor());
        assertThat(receipt.get("standing").asString()).isEqualTo("working copy");
        assertThat(receipt.get("persons").get("noisy").asInt()).isEqualTo(vintage.noisyPersons());
        var hashes = new LinkedHashMap<String, String>();
        receipt.get("files")
                .forEach(file -> hashes.put(
                        file.get("path").asString(), file.get("sha256").asString()));
        var expected = new LinkedHashMap<String, String>();
        files.forEach((path, bytes) -> expected.put(path, PackagedFile.hash(bytes)));
        expected.remove("receipt.json");
        assertThat(hashes).isEqualTo(expected);
    }

    @Test
    void theReadMeSaysHowTheNumbersWereProtectedAndThatTheyDoNotAddUp() {
        var text = new String(Unzipped.file(all(vintages.cut(600)), "README.txt"), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("carries random noise", "do not add up exactly", "SHA-256")
                .contains("무작위 잡음", "정확히 맞지 않습니다");
    }

    @Test
    void nothingLeavesButWhatTheScreenShows() {
        var vintage = vintages.cut(600);
        var files = all(vintage);
        for (var names : List.of(List.of("pref_grp", "rs_main1"), List.of("sex"))) {
            var table = acting.role(
                    Role.RESEARCHER, () -> analysis.find(vintage.id(), names).orElseThrow());
            var rows = rows(Unzipped.file(files, "tables/" + String.join("-", names) + ".csv"));
            int value = rows.getFirst().indexOf("value");
            var values = rows.stream().skip(1).map(row -> row.get(value)).toList();
            int floor = vintage.parameters().floor();
            assertThat(values)
                    .isEqualTo(table.noisy().stream()
                            .map(noisy -> noisy < floor ? "" : noisy.toString())
                            .toList());
        }
    }

    @Test
    void whatIsBelowTheFloorStandsInNoFile() {
        var vintage = vintages.cut(600);
        var sex = acting.role(
                Role.RESEARCHER,
                () -> analysis.variables(vintage.id()).stream()
                        .filter(variable -> variable.name().equals("sex"))
                        .findFirst()
                        .orElseThrow());
        // canaries: no other number of the package looks like these
        var cells = new ArrayList<>(List.of(310, 290));
        while (cells.size() < sex.codes().size()) {
            cells.add(-7077);
        }
        var table = new ProtectedTable(vintage, List.of(sex), cells);
        unzipped(packages.of(vintage, List.of(table)).zip())
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain("7077"));
    }

    @Test
    void theOrderInWhichTablesWereReleasedDoesNotMatter() {
        var vintage = vintages.cut(600);
        var once = acting.role(Role.RESEARCHER, () -> {
            analysis.release(vintage.id(), List.of("sex"));
            analysis.release(vintage.id(), List.of("pref_grp", "rs_main1"));
            return releases.all(vintage.id());
        });
        var again = acting.role(Role.RESEARCHER, () -> releases.all(vintage.id()));
        assertThat(again.bytes()).isEqualTo(once.bytes());
        assertThat(unzipped(once.bytes()).keySet())
                .containsExactly(
                        "datapackage.json",
                        "tables/pref_grp-rs_main1.csv",
                        "tables/sex.csv",
                        "codebook.csv",
                        "ddi.xml",
                        "syntax/en/load.R",
                        "syntax/en/load.do",
                        "syntax/en/load.sps",
                        "syntax/ko/load.R",
                        "syntax/ko/load.do",
                        "syntax/ko/load.sps",
                        "tables.xlsx",
                        "README.txt",
                        "receipt.json");
    }

    private Map<String, byte[]> all(Vintage vintage) {
        return unzipped(acting.role(Role.RESEARCHER, () -> {
                    analysis.release(vintage.id(), List.of("pref_grp", "rs_main1"));
                    analysis.release(vintage.id(), List.of("sex"));
                    return releases.all(vintage.id());
                })
                .bytes());
    }

    private static Map<String, byte[]> unzipped(byte[] zip) {
        return Unzipped.of(zip);
    }

    private static JsonNode json(Map<String, byte[]> files, String path) {
        return new JsonMapper().readTree(Unzipped.file(files, path));
    }

    /** The test data needs no quotes. */
    private static List<List<String>> rows(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private static List<List<String>> keys(JsonNode schema, List<List<String>> rows) {
        var header = rows.getFirst();
        var key = texts(schema.get("primaryKey"));
        return rows.stream()
                .skip(1)
                .map(row ->
                        key.stream().map(name -> row.get(header.indexOf(name))).toList())
                .distinct()
                .toList();
    }

    private static List<String> strings(JsonNode array, String property) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(property).asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
