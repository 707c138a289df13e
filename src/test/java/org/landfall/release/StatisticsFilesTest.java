package org.landfall.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.TestVintages;
import org.landfall.disclosure.Shown;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** What archives and statistics programs read. */
@LandfallTest
class StatisticsFilesTest {
    private static final Set<String> STATA =
            Set.of("version", "clear", "import", "label", "generate", "replace", "save");
    private static final List<String> SPSS =
            List.of("SET UNICODE=ON", "GET DATA", "DATASET NAME", "FORMATS", "VARIABLE LABELS", "VALUE LABELS");

    private static final String LOAD = """
            import csv, hashlib, json
            package = json.load(open("datapackage.json", encoding="utf-8"))
            for resource in package["resources"]:
                data = open(resource["path"], "rb").read()
                assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()
                fields = resource["schema"]["fields"]
                rows = list(csv.DictReader(data.decode("utf-8").splitlines()))
                for row in rows:
                    assert list(row) == [field["name"] for field in fields]
                    for field in fields:
                        value = row[field["name"]]
                        if "categories" in field:
                            assert value in [category["value"] for category in field["categories"]]
                        elif value and field["type"] == "integer":
                            int(value)
                print(resource["name"], len(rows))
            """;

    /** A line for each cell: table, language, label of each code, number, status. */
    private static final String PANDAS = """
            import json, pandas
            package = json.load(open("datapackage.json", encoding="utf-8"))
            types = {"string": str, "integer": "Int64", "number": float}
            for resource in package["resources"]:
                fields = resource["schema"]["fields"]
                missing = [one["value"] for one in resource["schema"]["missingValues"]]
                numbers = {field["name"]: missing for field in fields if field["type"] != "string"}
                table = pandas.read_csv(resource["path"], encoding=resource["encoding"], keep_default_na=False,
                    na_values=numbers, dtype={field["name"]: types[field["type"]] for field in fields})
                assert (table["value"].isna() == (table["status"] == "LOW")).all()
                for language, key in (("en", "label"), ("ko", "label_ko")):
                    coded = [field for field in fields if field["name"].startswith("code_")]
                    labels = [table[field["name"]].map({one["value"]: one[key] for one in field["categories"]})
                        for field in coded]
                    for row in range(len(table)):
                        value = table["value"][row]
                        print("|".join([resource["name"], language, *[label[row] for label in labels],
                            "" if pandas.isna(value) else str(value), table["status"][row]]))
            """;

    private static final String R = """
            for (language in c("en", "ko")) {
              source(file.path("syntax", language, "load.R"), encoding = "UTF-8")
              for (name in names(tables)) {
                table <- tables[[name]]
                stopifnot(all(is.na(table$value) == (table$status == "LOW")), is.numeric(table$value))
                labels <- table[endsWith(names(table), "_label")]
                stopifnot(!anyNA(labels))
                cat(paste(name, language, do.call(paste, c(lapply(labels, as.character), sep = "|")),
                  ifelse(is.na(table$value), "", table$value), table$status, sep = "|"), sep = "\n")
                cat("\n", attr(table$code_1, "label"), "|", attr(table$value, "label"), "\n", sep = "")
              }
            }
            """;

    @Autowired
    ReleaseService releases;

    @Autowired
    AnalysisService analysis;

    @Autowired
    TestVintages vintages;

    @Autowired
    ActingAs acting;

    @TempDir
    Path folder;

    /** Of the last package. */
    private List<ProtectedTable> tables = List.of();

    @Test
    void theDdiCodebookFitsTheSchema() throws Exception {
        var files = files();
        SchemaFactory.newDefaultInstance()
                .newSchema(getClass().getResource("/ddi/codebook.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(Unzipped.file(files, "ddi.xml"))));
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Unzipped.file(files, "ddi.xml")))
                .getDocumentElement();
        var variables = root.getElementsByTagName("var");
        assertThat(variables.getLength()).isEqualTo(10 + 8);
        var code = (Element) variables.item(3);
        assertThat(code.getAttribute("ID")).isEqualTo("F1_code_2");
        assertThat(code.getElementsByTagName("catValu").getLength()).isEqualTo(7);
        var categories = code.getElementsByTagName("catgry");
        assertThat(((Element) categories.item(5)).getAttribute("missing")).isEmpty();
        assertThat(((Element) categories.item(6)).getAttribute("missing"))
                .as("not stated")
                .isEqualTo("Y");
    }

    @Test
    void syntaxFilesLoadAndLabelEveryTableInBothLanguages() throws IOException {
        var files = files();
        for (var language : List.of("en", "ko")) {
            for (var program : List.of("R", "do", "sps")) {
                assertThat(text(files, "syntax/" + language + "/load." + program))
                        .contains("tables/pref_grp-rs_main1.csv", "tables/sex.csv", "code_2");
            }
        }
        assertThat(text(files, "syntax/ko/load.R")).contains("보호된 인원수");
    }

    @Test
    void wordsOfAnInstrumentNeverBecomeACommand() {
        var hostile = "a\" + system(\"x\") \\ `local' $global\nshell /* // end";
        assertThat(Syntax.quotedR(hostile))
                .isEqualTo("\"a\\\" + system(\\\"x\\\") \\\\ `local' $global shell /* // end\"");
        assertThat(Syntax.quotedStata(hostile)).isEqualTo("\"a' + system('x') \\ 'local' ＄global shell / * / / end\"");
        assertThat(Syntax.quotedSpss(hostile))
                .isEqualTo("\"a\"\" + system(\"\"x\"\") \\ `local' $global shell /* // end\"");
    }

    @Test
    void pythonReadsThePackageWithItsStandardLibrary() throws Exception {
        assumeTrue(ends("python3", "--version"), "Python is not on this machine: apt-get install python3");
        assertThat(run("python3", "-c", LOAD)).contains("pref_grp-rs_main1 35");
    }

    @Test
    void pandasReadsEveryNumberWithItsLabelsInBothLanguages() throws Exception {
        var python = Stream.of("python3", "/usr/bin/python3")
                .filter(one -> ends(one, "-c", "import pandas"))
                .findFirst();
        assumeTrue(python.isPresent(), "no Python with pandas is on this machine: apt-get install python3-pandas");
        assertThat(run(python.get(), "-c", PANDAS).lines()).containsExactlyElementsOf(cells("en", "ko"));
    }

    @Test
    void rReadsEveryNumberWithItsLabelsInBothLanguages() throws Exception {
        assumeTrue(ends("Rscript", "--version"), "R is not on this machine: apt-get install r-base-core");
        var said = run("Rscript", "-e", R).lines().toList();
        assertThat(said).containsAll(cells("en", "ko"));
        assertThat(said)
                .as("labels of columns")
                .contains(
                        "pref_grp|Protected number of persons; empty when the status is LOW or NA",
                        "[pref_grp]|보호된 인원수. 상태가 LOW 또는 NA이면 비어 있음");
    }

    @Test
    void stataAndSpssLabelEveryCodeAndEndEveryCommand() {
        var files = files();
        for (var language : List.of("en", "ko")) {
            var stata = text(files, "syntax/" + language + "/load.do");
            var spss = text(files, "syntax/" + language + "/load.sps");
            assertThat(stata.lines().filter(line -> line.startsWith("import delimited using \"tables/")))
                    .hasSize(2);
            assertThat(stata.lines().filter(line -> line.startsWith("save \"table")))
                    .hasSize(2);
            assertThat(commands(spss).filter(command -> command.startsWith("GET DATA")))
                    .hasSize(2);
            for (var table : tables) {
                for (int i = 0; i < table.variables().size(); i++) {
                    for (var code : table.variables().get(i).codes()) {
                        var label = code.label().in(language);
                        assertThat(stata).contains(" \"" + label + "\", add");
                        assertThat(stata).contains(" if code_" + (i + 1) + " == \"" + code.code() + "\"");
                        assertThat(spss).contains("\n  \"" + code.code() + "\" \"" + label + "\"");
                    }
                }
            }
            assertThat(stata.lines().filter(line -> !line.isBlank()))
                    .allMatch(line -> STATA.contains(line.split(" ")[0]))
                    .allMatch(line -> line.chars().filter(sign -> sign == '"').count() % 2 == 0);
            assertThat(commands(spss)).allMatch(command -> SPSS.stream().anyMatch(command::startsWith));
        }
    }

    /** A command of SPSS ends where a line ends with a full stop. */
    private static Stream<String> commands(String syntax) {
        return Stream.of(syntax.split("\\.\\s*\\n")).map(String::strip).filter(command -> !command.isEmpty());
    }

    /** What the pandas and R lines have to be, from the released cells themselves. */
    private List<String> cells(String... languages) {
        return tables.stream()
                .flatMap(table -> Stream.of(languages).flatMap(language -> cells(table, language)))
                .toList();
    }

    private static Stream<String> cells(ProtectedTable table, String language) {
        var name = FileNames.of(table) + "|" + language;
        var rows = table.variables().getFirst().codes();
        if (table.variables().size() == 1) {
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> name + "|" + rows.get(i).label().in(language) + cell(table.shown(i)));
        }
        var columns = table.variables().getLast().codes();
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, columns.size())
                        .mapToObj(j -> name + "|" + rows.get(i).label().in(language) + "|"
                                + columns.get(j).label().in(language) + cell(table.shown(i, j))));
    }

    private static String cell(Shown shown) {
        return switch (shown) {
            case Shown.Number number -> "|" + number.value() + "|A";
            case Shown.Low _ -> "||LOW";
        };
    }

    private String run(String program, String... arguments) throws Exception {
        for (var file : files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean ends(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, byte[]> files() {
        var vintage = vintages.cut(600);
        return Unzipped.of(acting.role(Role.RESEARCHER, () -> {
                    tables = Stream.of(List.of("pref_grp", "rs_main1"), List.of("sex"))
                            .map(names -> analysis.release(vintage.id(), names))
                            .map(outcome -> ((ReleaseOutcome.Released) outcome).table())
                            .toList();
                    return releases.all(vintage.id());
                })
                .bytes());
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Unzipped.file(files, path), StandardCharsets.UTF_8);
    }
}
