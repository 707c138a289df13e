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
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.TestVintages;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** What archives and statistics programs read. */
@LandfallTest
class StatisticsFilesTest {
    /** The order in which DDI-Codebook 2.5 lets these elements stand, of those we use; kept by hand. */
    private static final Map<String, List<String>> OUTLINE = Map.of(
            "codeBook", List.of("stdyDscr", "fileDscr", "dataDscr"),
            "stdyDscr", List.of("citation", "stdyInfo"),
            "citation", List.of("titlStmt"),
            "titlStmt", List.of("titl"),
            "stdyInfo", List.of("abstract"),
            "fileDscr", List.of("fileTxt"),
            "fileTxt", List.of("fileName", "dimensns", "fileType"),
            "dimensns", List.of("caseQnty", "varQnty"),
            "dataDscr", List.of("var"),
            "var", List.of("labl", "catgry", "varFormat"));

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

    @Test
    void theDdiCodebookIsBuiltAsTheOutlineAsks() throws Exception {
        var files = files();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Unzipped.file(files, "ddi.xml")))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("ddi:codebook:2_5");
        assertOutline(root);
        var variables = root.getElementsByTagName("var");
        assertThat(variables.getLength()).isEqualTo(10 + 8);
        var code = (Element) variables.item(3);
        assertThat(code.getAttribute("ID")).isEqualTo("F1_code_2");
        assertThat(code.getElementsByTagName("catValu").getLength()).isEqualTo(7);
    }

    private static void assertOutline(Element element) {
        var allowed = OUTLINE.get(element.getTagName());
        int before = 0;
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && allowed != null) {
                int place = allowed.indexOf(inner.getTagName());
                assertThat(place)
                        .as(element.getTagName() + "/" + inner.getTagName())
                        .isGreaterThanOrEqualTo(before);
                before = place;
                assertOutline(inner);
            }
        }
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
        assertThat(run("python3", "-c", LOAD)).contains("pref_grp-rs_main1 35");
    }

    @Test
    void rLoadsAndLabelsTheTables() throws Exception {
        var ask =
                "source('syntax/en/load.R'); cat(nrow(tables[['pref_grp-rs_main1']]), anyNA(tables$sex$code_1_label))";
        assertThat(run("Rscript", "-e", ask)).contains("35 FALSE");
    }

    private String run(String program, String... arguments) throws Exception {
        assumeTrue(there(program), program + " is not on this machine");
        for (var file : files().entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean there(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, byte[]> files() {
        var vintage = vintages.cut(600);
        return Unzipped.of(acting.role(Role.RESEARCHER, () -> {
                    analysis.release(vintage.id(), List.of("pref_grp", "rs_main1"));
                    analysis.release(vintage.id(), List.of("sex"));
                    return releases.all(vintage.id());
                })
                .bytes());
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Unzipped.file(files, path), StandardCharsets.UTF_8);
    }
}
