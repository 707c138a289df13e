package org.landfall.instrument.xform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.interview.engine.FormTemplate;
import org.landfall.interview.engine.InterviewSession;

/** XForms in the styles of other makers: each is taken as it is, runs, and its sheets make a form that runs as well. */
class ForeignFormsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "xforms");

    static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String xform(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static Compilation.Compiled compiled(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Compiled compiled -> compiled;
            case Compilation.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static int asked(String xform) {
        InterviewSession session = FormTemplate.parse(xform).newSession("en");
        return session.modules().stream()
                .mapToInt(module -> session.rows(module.path()).size())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsTakenAsItIsAndRunsLikeItsSheets(String name) throws IOException {
        String xform = xform(name);

        Compilation.Compiled taken = compiled(InstrumentCompiler.compile(xform.getBytes(UTF_8)));
        assertThat(taken.xformXml()).isEqualTo(xform);
        Compilation.Compiled made = compiled(InstrumentCompiler.compile(XFormReader.read(xform, new Problems())));
        assertThat(asked(taken.xformXml())).isPositive().isEqualTo(asked(made.xformXml()));
        assertThat(made.definition()).isEqualTo(taken.definition());
    }

    private static List<List<String>> rows(String name, String sheet, String... columns) throws IOException {
        Table table =
                Table.find(XFormReader.read(xform(name), new Problems()), sheet).orElseThrow();
        return table.lines().stream()
                .map(line -> Stream.of(columns)
                        .map(column -> line.cell(table.headings().indexOf(column)))
                        .toList())
                .toList();
    }

    private static List<String> warnings(String name) throws IOException {
        Problems problems = new Problems();
        XFormReader.read(xform(name), problems);
        return problems.warnings().stream()
                .map(warning -> warning.column() + " " + warning.key().replaceFirst(".*\\.", "") + " "
                        + String.join(" ", warning.values()))
                .toList();
    }

    @Test
    void pathsComeBackAsNamesAndTextsAsColumns() throws IOException {
        assertThat(rows("kobo_household.xml", "survey", "type", "name", "label::Español (es)", "relevant"))
                .contains(
                        List.of("select_one consent", "consent", "¿Puedo seguir?", ""),
                        List.of("text", "head", "Nombre", "${consent} ='yes'"),
                        List.of("note", "thanks", "Gracias, ${head}.", ""));
        assertThat(rows("kobo_household.xml", "choices", "list_name", "name", "label::English (en)"))
                .containsExactly(List.of("consent", "yes", "Yes"), List.of("consent", "no", "No"));
        assertThat(rows("enketo_cascade.xml", "survey", "type", "name", "choice_filter", "guidance_hint::en"))
                .contains(List.of("select_one city", "city", "country = ${country}", "Read all out"));
        assertThat(rows("nested_repeats.xml", "survey", "type", "name", "repeat_count", "calculation"))
                .contains(
                        List.of("begin_repeat", "route", "${count}", ""),
                        List.of("calculate", "total", "", "sum(${days})"));
    }

    @Test
    void whatHappensByItselfComesBackAsDefaultsAndTriggers() throws IOException {
        assertThat(rows("actions.xml", "survey", "type", "name", "default", "trigger", "calculation", "parameters"))
                .contains(
                        List.of("start-geopoint", "here", "", "", "", ""),
                        List.of("text", "a", "x", "", "", ""),
                        List.of("calculate", "stamp", "", "${a}", "now()", ""),
                        List.of("rank kinds", "order", "", "", "", "randomize=true seed=7"),
                        List.of("range", "level", "", "", "", "start=0.5 end=3 step=0.5"),
                        List.of("text", "before", "${last-saved#a}", "", "", ""),
                        List.of("audit", "audit", "", "", "", "track-changes=true"),
                        List.of("select_one_from_file schools.csv", "school", "", "", "", "value=code label=title"));
        assertThat(rows("designer_namespace.xml", "survey", "type", "name", "default"))
                .contains(List.of("date", "visit", "today()"));
    }

    @Test
    void whatSheetsCannotSayIsNamedByItsNode() throws IOException {
        assertThat(warnings("flat_body.xml"))
                .containsExactlyInAnyOrder(
                        "/data/nowhere xformLost bind",
                        "/data/person/name xformNoLabel name",
                        "/data/journey/arrived xformLost output concat('after ', ${left})");
        assertThat(warnings("build_visit.xml")).containsExactly("/data xformLoose section_1");
        assertThat(warnings("designer_namespace.xml")).containsExactly("/data xformNoId example.org_formdesigner_5A1C");
        assertThat(warnings("actions.xml")).isEmpty();
    }

    @Test
    void questionsComeInTheOrderTheyAreAsked() throws IOException {
        assertThat(rows("flat_body.xml", "survey", "name"))
                .extracting(List::getFirst)
                .containsExactly("person", "name", "born", "", "unasked", "journey", "left", "arrived", "");
    }

    @Test
    void formsMadeToHarmAreRefusedInOneSentence() {
        String form =
                "<h:html xmlns:h=\"http://www.w3.org/1999/xhtml\" xmlns=\"http://www.w3.org/2002/xforms\"><h:head><model>"
                        + "<instance><d id=\"d\"><a/></d></instance>%s<bind nodeset=\"/d/a\"/></model></h:head><h:body><input ref=\"/d/a\">"
                        + "<label>A</label></input>%s</h:body></h:html>";
        refused("<!DOCTYPE x [<!ENTITY a \"aaa\"><!ENTITY b \"&a;&a;\">]>" + form.formatted("", ""), "docType");
        refused(form.formatted("<instance id=\"x\" src=\"http://127.0.0.1/\"/>", ""), "engine");
        refused(form.formatted("<instance id=\"x\" src=\"jr://file/../../etc/passwd\"/>", ""), "engine");
        refused(form.formatted("", "<group>".repeat(200) + "</group>".repeat(200)), "engine");
        refused(
                form.formatted("<instance id=\"x\"><root>" + "<item/>".repeat(400_001) + "</root></instance>", ""),
                "engine");
        refused("<h:html", "engine");
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\"><a/></svg>", "xform");
        refused(form.formatted("", "").replace("<bind ", "<bind relevant=\"((((\" "), "expression");
        refused(form.formatted("", "").replace("<bind ", "<bind constraint=\"regex(., '(a')\" "), "pattern");
        refused(form.formatted("", "").replace("<bind ", "<bind calculate=\"/d/a + 1\" "), "circle");
    }

    private static void refused(String xform, String key) {
        long start = System.nanoTime();
        assertThat(InstrumentCompiler.compile(xform.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .contains("instrument.problem." + key));
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - start)).isLessThan(java.time.Duration.ofSeconds(2));
    }
}
