package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;
import org.landfall.instrument.xlsform.WorkbookWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built-in workbook is what its sources say, and they say word for word what the design says. After a change of the
 * sources: {@code mvn test -Dtest=BuiltInWorkbookTest -Dinstrument.write=true} writes the workbook anew.
 */
class BuiltInWorkbookTest {
    private static final Path WORKBOOK = Path.of("src/main/resources/instruments/destination_choice.xlsx");
    private static final Map<String, String> COLUMNS = Map.of("en", "English (en)", "ko", "한국어 (ko)");
    private static final List<String> TRANSLATED = List.of("label", "hint", "constraint_message");
    private static final List<String> AS_IS = List.of(
            "relevant",
            "constraint",
            "required",
            "calculation",
            "choice_filter",
            "repeat_count",
            "disclosure",
            "banding");

    private static List<Table> shipped() throws IOException {
        byte[] made = WorkbookWriter.write(BuiltInSources.tables());
        if (Boolean.getBoolean("instrument.write")
                && !WorkbookReader.read(made).equals(WorkbookReader.read(Files.readAllBytes(WORKBOOK)))) {
            Files.write(WORKBOOK, made);
        }
        return WorkbookReader.read(Files.readAllBytes(WORKBOOK));
    }

    private static JsonNode design() throws IOException {
        try (InputStream in = BuiltInWorkbookTest.class.getResourceAsStream("/instrument.json")) {
            return new JsonMapper().readTree(in);
        }
    }

    private static List<Map<String, String>> rows(String sheet) throws IOException {
        return Sheet.find(Sheet.of(shipped()), sheet).orElseThrow().rows().stream()
                .map(Sheet.Row::cells)
                .toList();
    }

    private static FormDefinition form() throws IOException {
        Compilation compiled = InstrumentCompiler.compile(shipped());
        assertThat(compiled).isInstanceOf(Compilation.Compiled.class);
        assertThat(((Compilation.Compiled) compiled).warnings()).isEmpty();
        return ((Compilation.Compiled) compiled).definition();
    }

    @Test
    void theWorkbookIsWhatItsSourcesSay() throws IOException {
        assertThat(shipped())
                .as("write it anew with -Dinstrument.write=true")
                .isEqualTo(WorkbookReader.read(WorkbookWriter.write(BuiltInSources.tables())));
    }

    @Test
    void everyRowOfTheDesignStandsWordForWordAndInItsOrder() throws IOException {
        Map<String, Map<String, String>> survey = new LinkedHashMap<>();
        rows("survey").stream()
                .filter(row -> !row.getOrDefault("type", "").startsWith("end_"))
                .forEach(row -> survey.put(row.get("name"), row));
        List<String> names = new ArrayList<>();
        for (JsonNode wanted : design().get("survey")) {
            if (!wanted.get("type").asString().startsWith("end_")) {
                String name = wanted.get("name").asString();
                names.add(name);
                assertThat(texts(survey.getOrDefault(name, Map.of()))).as(name).isEqualTo(texts(wanted));
            }
        }
        assertThat(survey.keySet().stream().filter(names::contains)).containsExactlyElementsOf(names);
    }

    private static Map<String, String> texts(Map<String, String> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("type", row.getOrDefault("type", ""));
        TRANSLATED.forEach(column -> COLUMNS.values()
                .forEach(language ->
                        texts.put(column + "::" + language, row.getOrDefault(column + "::" + language, ""))));
        AS_IS.forEach(column -> texts.put(column, row.getOrDefault(column, "")));
        return texts;
    }

    private static Map<String, String> texts(JsonNode wanted) {
        Map<String, String> texts = new LinkedHashMap<>();
        String list = wanted.path("list_name").asString("");
        texts.put("type", wanted.get("type").asString() + (list.isEmpty() ? "" : " " + list));
        TRANSLATED.forEach(column -> COLUMNS.forEach((code, language) -> texts.put(
                column + "::" + language, wanted.path(column).path(code).asString(""))));
        AS_IS.forEach(column -> texts.put(column, wanted.path(column).asString("")));
        return texts;
    }

    @Test
    void everyChoiceOfTheDesignStandsWordForWordAndInItsOrder() throws IOException {
        List<List<String>> wanted = new ArrayList<>();
        for (JsonNode choice : design().get("choices")) {
            wanted.add(List.of(
                    choice.get("list_name").asString(),
                    choice.get("name").asString(),
                    choice.get("label").get("en").asString(),
                    choice.get("label").get("ko").asString(),
                    choice.path("standard").asString("")));
        }
        assertThat(rows("choices").stream()
                        .map(row -> List.of(
                                row.get("list_name"),
                                row.get("name"),
                                row.get("label::English (en)"),
                                row.get("label::한국어 (ko)"),
                                row.getOrDefault("standard", ""))))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void namesAreShortUniqueAndEveryTextIsThereInBothLanguages() throws IOException {
        List<Map<String, String>> named = rows("survey").stream()
                .filter(row -> !row.getOrDefault("type", "").startsWith("end_"))
                .toList();
        assertThat(named)
                .extracting(row -> row.get("name"))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(32));
        named.forEach(row -> TRANSLATED.forEach(column -> assertThat(row.containsKey(column + "::English (en)"))
                .as("%s of %s", column, row.get("name"))
                .isEqualTo(row.containsKey(column + "::한국어 (ko)"))));
        assertThat(rows("choices"))
                .allSatisfy(row -> assertThat(row).containsKeys("label::English (en)", "label::한국어 (ko)"));
        assertThat(named.stream().filter(row -> !"calculate".equals(row.get("type"))))
                .allSatisfy(row -> assertThat(row).containsKey("label::English (en)"));
    }

    @Test
    void itHasThirteenModulesFourRostersAndOneHundredAndNineQuestions() throws IOException {
        FormDefinition form = form();
        assertThat(form.modules())
                .extracting(Item::name)
                .containsExactly(
                        "A_setup",
                        "B_consent",
                        "C_back",
                        "D_journey",
                        "E_info",
                        "F_dest",
                        "F2_reason",
                        "G_policy",
                        "H_harm",
                        "I_now",
                        "J_words",
                        "K_close",
                        "L_debrief");
        List<Item.Question> counted =
                form.questions().stream().filter(Item.Question::counted).toList();
        assertThat(counted).hasSize(109);
        assertThat(counted.stream().filter(question -> Appearance.has(question.appearance(), Appearance.INTERVIEWER)))
                .hasSize(15);
        assertThat(counted.stream()
                        .map(Item.Question::roster)
                        .filter(roster -> !roster.isEmpty())
                        .distinct())
                .containsExactly("journey", "src_det", "attempt", "inc_det");
        assertThat(counted.stream().collect(Collectors.groupingBy(Item.Question::disclosure, Collectors.counting())))
                .isEqualTo(Map.of(
                        DisclosureClass.SENSITIVE, 42L,
                        DisclosureClass.NON_SENSITIVE, 39L,
                        DisclosureClass.QUASI_IDENTIFIER, 21L,
                        DisclosureClass.OPEN_TEXT, 6L,
                        DisclosureClass.DIRECT_IDENTIFIER, 1L));
    }

    @Test
    void noVariableNamesACodeThatCannotBeAnswered() throws IOException {
        FormDefinition form = form();
        assertThat(form.variables()).hasSizeGreaterThan(80);
        for (VariableDef variable : form.variables()) {
            List<String> offered = form.question(variable.question()).stream()
                    .flatMap(question -> form.choicesOf(question).stream())
                    .map(Choice::code)
                    .toList();
            if (!offered.isEmpty()) {
                assertThat(named(variable)).as(variable.name()).isSubsetOf(offered);
            }
        }
    }

    private static List<String> named(VariableDef variable) {
        return variable.bands().stream()
                .flatMap(band -> band.when().stream())
                .filter(Band.Code.class::isInstance)
                .map(when -> ((Band.Code) when).code())
                .filter(code -> !code.equals("dk") && !code.equals("pns"))
                .toList();
    }
}
