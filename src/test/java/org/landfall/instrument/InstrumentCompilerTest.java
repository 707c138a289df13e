package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.xlsform.FormReader;
import org.landfall.instrument.xlsform.Problem;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;

/** What a workbook says, and every sentence about what is wrong with one. */
class InstrumentCompilerTest {

    private static void refused(
            TestWorkbook workbook, String sheet, int row, String column, String key, String... values) {
        assertThat(workbook.problems()).contains(Problem.of(sheet, row, column, key, values));
    }

    @Test
    void anUnknownTypeIsNamedWithItsRow() {
        refused(
                TestWorkbook.form().row("imagine|x|X|").row("text|y|Y|"),
                "survey",
                2,
                "type",
                "unknownType",
                "imagine");
    }

    @Test
    void aNameTheEngineCannotReadIsNamedWithItsPlace() {
        refused(
                TestWorkbook.form().row("integer|나이|나이|").row("text|y|Y||${나이} > 3"),
                "survey",
                3,
                "relevant",
                "nameScript",
                "나이");
        refused(TestWorkbook.form().row("integer|나이|나이|"), "survey", 2, "name", "nameScript", "나이");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        List<Problem> problems = TestWorkbook.form()
                .row("imagine|a|A|")
                .row("select_one nowhere|b|B|")
                .row("text|c||")
                .row("text|d|D||${nobody} = 1")
                .row("begin_group|g|G|")
                .row("text|d|D again|")
                .problems();
        assertThat(problems)
                .extracting(Problem::key)
                .extracting(key -> key.substring("instrument.problem.".length()))
                .contains("unknownType", "missingList", "noLabel", "unknownReference", "unclosed");
        assertThat(problems).extracting(Problem::row).contains(2, 3, 4, 5, 6);
    }

    @Test
    void aMissingChoiceListIsNamed() {
        refused(TestWorkbook.form().row("select_one nowhere|b|B|"), "survey", 2, "type", "missingList", "nowhere");
    }

    @Test
    void aCalculationThatRestsOnItselfIsNamedWithItsCircle() {
        refused(
                TestWorkbook.form()
                        .with("calculation", "${b} + 1", "calculate|a")
                        .with("calculation", "${c} + 1", "calculate|b")
                        .with("calculation", "${a} + 1", "calculate|c"),
                "survey",
                2,
                "calculation",
                "circle",
                "a → b → c → a");
        refused(
                TestWorkbook.form().with("calculation", "${a} + 1", "calculate|a"),
                "survey",
                2,
                "calculation",
                "circle",
                "a → a");
    }

    @Test
    void aGroupThatDependsOnItsOwnQuestionIsACircle() {
        refused(
                TestWorkbook.form()
                        .row("begin_group|g|G||${q} = 'yes'")
                        .row("select_one yn|q|Q|")
                        .row("end_group|g"),
                "survey",
                2,
                "calculation",
                "circle",
                "g → q → g");
    }

    @Test
    void aLongChainIsNoCircle() {
        TestWorkbook workbook = TestWorkbook.form().row("integer|c0|Start|");
        for (int i = 1; i < 3_000; i++) {
            workbook.with("calculation", "${c" + (i - 1) + "} + 1", "calculate|c" + i);
        }
        List<Table> tables = WorkbookReader.read(workbook.row("text|end|End|").bytes());
        Problems problems = new Problems();
        Definitions.of(FormReader.read(tables, problems), Sheet.of(tables), problems);

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void anExpressionThatCannotBeReadIsShown() {
        refused(TestWorkbook.form().row("text|a|A||(1 = "), "survey", 2, "relevant", "expression", "(1 =");
        refused(TestWorkbook.form().row("text|a|A||steal(1)"), "survey", 2, "relevant", "unknownFunction", "steal");
        refused(TestWorkbook.form().row("text|a|A|||. ="), "survey", 2, "constraint", "expression", ". =");
    }

    @Test
    void aPatternNobodyCanReadIsRefusedAndOneThatLooksAheadIsNot() {
        refused(TestWorkbook.form().row("text|a|A|||regex(., '(x')"), "survey", 2, "constraint", "pattern", "(x");
        assertThat(TestWorkbook.form()
                        .row("text|a|A|||regex(., '^(?=.*x).{3}$')")
                        .problems())
                .isEmpty();
    }

    @Test
    void groupsAndRepeatsMustCloseInOrder() {
        refused(
                TestWorkbook.form().row("begin_group|g|G|").row("text|q|Q|").row("end_repeat|g"),
                "survey",
                4,
                "type",
                "endWithoutBegin",
                "end_repeat");
        refused(
                TestWorkbook.form().row("text|q|Q|").row("end_group|g"),
                "survey",
                3,
                "type",
                "endWithoutBegin",
                "end_group");
        refused(TestWorkbook.form().row("begin_group|g|G|").row("text|q|Q|"), "survey", 2, "type", "unclosed", "g");
    }

    @Test
    void whatTheStandardPassesOverIsTakenWithAWarning() {
        TestWorkbook workbook = TestWorkbook.form()
                .row("text|q|Q|")
                .row("begin_group|g|G|")
                .row("end_group|g")
                .row("choices", "|x|X|");
        assertThat(workbook.compiled().warnings())
                .contains(
                        Problem.of("survey", 3, "type", "warning.emptyGroup", "g"),
                        Problem.of("choices", 4, "list_name", "warning.choiceWithoutList", "x"));
    }

    @Test
    void bottomlessNestingIsRefused() {
        TestWorkbook groups = TestWorkbook.form();
        for (int i = 0; i < 5_000; i++) {
            groups.row("begin_group|g" + i + "|G|");
        }
        refused(groups, "survey", 22, "type", "tooDeep", "20");
        String deep = "(".repeat(101) + "1" + ")".repeat(101);
        refused(TestWorkbook.form().row("text|a|A||" + deep), "survey", 2, "relevant", "bracketsTooDeep", "100");
        String allowed = "(".repeat(100) + "1 = 1" + ")".repeat(100);
        assertThat(TestWorkbook.form().row("text|a|A||" + allowed).compile()).isNotNull();
    }

    @Test
    void aLongChainOfCalculationsEndsInASentenceOrAForm() {
        TestWorkbook workbook = TestWorkbook.form().row("integer|c0|Start|");
        for (int i = 1; i < 3_000; i++) {
            workbook.with("calculation", "${c" + (i - 1) + "} + 1", "calculate|c" + i);
        }
        assertThat(workbook.compile()).isNotNull();
    }

    @Test
    void everyProblemHasASentence() throws IOException {
        java.util.Properties texts = new java.util.Properties();
        try (InputStream in = InstrumentCompilerTest.class.getResourceAsStream("/vaadin-i18n/instrument.properties")) {
            texts.load(in);
        }
        var key = java.util.regex.Pattern.compile(
                "(?:UnreadableWorkbookException\\(|(?:problems\\.(?:survey|add)|Problem\\.of)\\([^;]*?\\d*,\\s*\"[a-z_]*\",\\s*)\"(\\w+)\"",
                java.util.regex.Pattern.DOTALL);
        try (var sources = java.nio.file.Files.list(java.nio.file.Path.of("src/main/java/org/landfall/instrument"))) {
            for (var source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                var found = key.matcher(java.nio.file.Files.readString(source));
                while (found.find()) {
                    assertThat(texts.stringPropertyNames()).contains("instrument.problem." + found.group(1));
                }
            }
        }
    }

    @Test
    void namesAreUniqueAndPlain() {
        refused(TestWorkbook.form().row("text|q|Q|").row("text|q|Q|"), "survey", 3, "name", "duplicateName", "q");
        refused(TestWorkbook.form().row("text|1q|Q|"), "survey", 2, "name", "badName", "1q");
        refused(TestWorkbook.form().row("text|<q>|Q|"), "survey", 2, "name", "badName", "<q>");
        refused(TestWorkbook.form().row("text||Q|"), "survey", 2, "name", "noName");
    }

    @Test
    void choicesAreCheckedToo() {
        refused(
                TestWorkbook.form().row("select_one yn|q|Q|").row("choices", "yn|yes|Again|"),
                "choices",
                4,
                "name",
                "duplicateChoice",
                "yes",
                "yn");
        refused(
                TestWorkbook.form().row("select_multiple yn|q|Q|").row("choices", "yn|ma ybe|M|"),
                "choices",
                4,
                "name",
                "choiceCode",
                "ma ybe");
        assertThat(TestWorkbook.form()
                        .with("choice_filter", "name = 1", "text|q|Q")
                        .compiled()
                        .warnings())
                .extracting(Problem::key)
                .containsExactly("instrument.problem.warning.filterWithoutList");
    }

    @Test
    void missingSheetsAndColumnsAreNamed() {
        refused(TestWorkbook.form().without("survey"), "survey", 0, "", "noSurvey");
        refused(TestWorkbook.form(), "survey", 0, "", "emptySurvey");
        assertThat(TestWorkbook.form()
                        .without("settings")
                        .row("text|q|Q|")
                        .compiled()
                        .warnings())
                .contains(Problem.of("settings", 0, "form_id", "warning.noFormId", "data"));
        refused(TestWorkbook.empty().sheet("survey", "kind|name", "text|q"), "survey", 0, "type", "noColumn", "type");
    }

    @Test
    void variablesNameTheirQuestionAndTwoToTwelveCodes() {
        TestWorkbook workbook = TestWorkbook.form()
                .row("integer|age|Age|")
                .sheet(
                        "variables",
                        "variable|question|title::English (en)|code|label::English (en)|when",
                        "age2|age|Age|young|Young|..29",
                        "age2|age||old|Old|30.. dk");
        VariableDef age = workbook.compiled().definition().variables().getFirst();
        assertThat(age.bandOf("18")).map(Band::code).contains("young");
        assertThat(age.bandOf("30")).map(Band::code).contains("old");
        assertThat(age.bandOf("dk")).map(Band::code).contains("old");
        assertThat(age.bandOf("pns")).isEmpty();
        refused(
                TestWorkbook.form()
                        .row("integer|age|Age|")
                        .sheet("variables", "variable|question|code|label::English (en)|when", "v|nobody|a|A|1"),
                "variables",
                2,
                "question",
                "unknownQuestion",
                "nobody");
        refused(
                TestWorkbook.form()
                        .row("integer|age|Age|")
                        .sheet("variables", "variable|question|code|label::English (en)|when", "v|age|a|A|1"),
                "variables",
                2,
                "code",
                "bandCount",
                "v");
    }

    @Test
    void referencesAreRelativeWithinARosterAndAbsoluteElsewhere() {
        String xml = TestWorkbook.form()
                .row("text|outside|Outside|")
                .row("begin_repeat|r|R|")
                .row("text|a|A|")
                .row("text|b|B||${a} = 'x' and ${outside} = 'y'")
                .row("end_repeat|r")
                .compiled()
                .xformXml();
        assertThat(xml).contains("relevant=\" ../a  = 'x' and  /data/outside  = 'y'\"");
    }

    @Test
    void textIsEscapedAndNeverMarkup() {
        String xml = TestWorkbook.form()
                .row("note|n|<b>\"A & B\"</b> ]]>|")
                .compiled()
                .xformXml();
        assertThat(xml).contains("&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt; ]]&gt;");
    }

    @Test
    void theBuiltInWorkbookIsCompleteInBothLanguages() throws IOException {
        FormDefinition form = builtIn();
        assertThat(form.languages()).containsExactly("en", "ko");
        assertThat(form.defaultLanguage()).isEqualTo("ko");
        assertThat(form.title().byLanguage()).containsEntry("ko", "목적지 선택").containsEntry("en", "Destination choice");
        assertThat(form.questions())
                .allSatisfy(q -> assertThat(q.label().byLanguage()).containsKeys("en", "ko"));
        assertThat(form.unclassed()).isEmpty();
        form.lists()
                .values()
                .forEach(list -> assertThat(list)
                        .allSatisfy(choice ->
                                assertThat(choice.label().byLanguage()).containsKeys("en", "ko")));
    }

    @Test
    void everyCodeOfABandedQuestionFallsIntoOneBandOrSaysThatNothingWasStated() throws IOException {
        FormDefinition form = builtIn();
        assertThat(form.variables())
                .extracting(VariableDef::name)
                .contains("age10", "region4", "pref_grp", "rs_main1", "arr_coh");
        for (VariableDef variable : form.variables()) {
            assertThat(variable.label().byLanguage()).as(variable.name()).containsKeys("en", "ko");
            form
                    .question(variable.question())
                    .filter(question -> question.type() == QuestionType.SELECT_ONE)
                    .map(form::choicesOf)
                    .stream()
                    .flatMap(List::stream)
                    .filter(choice -> !Set.of("dk", "pns", "pending").contains(choice.code()))
                    .forEach(choice -> assertThat(variable.bands().stream().filter(b -> b.takes(choice.code())))
                            .as(variable.name() + " " + choice.code())
                            .hasSize(1));
        }
    }

    @Test
    void disclosureClassesAreThoseOfTheDesign() throws IOException {
        FormDefinition form = builtIn();
        assertThat(form.question("contact").orElseThrow().disclosure()).isEqualTo(DisclosureClass.DIRECT_IDENTIFIER);
        assertThat(form.question("t_decide").orElseThrow().disclosure()).isEqualTo(DisclosureClass.OPEN_TEXT);
        assertThat(form.question("rs_policy").orElseThrow().disclosure()).isEqualTo(DisclosureClass.SENSITIVE);
        assertThat(form.question("attempt")).isEmpty();
        assertThat(form.question("att_who").orElseThrow().roster()).isEqualTo("attempt");
        assertThat(form.question("att_who").orElseThrow().module()).isEqualTo("F_dest");
        assertThat(Set.copyOf(form.lists().keySet())).contains("reason", "cnow");
    }

    private static FormDefinition builtIn() throws IOException {
        try (InputStream in =
                InstrumentCompilerTest.class.getResourceAsStream("/instruments/destination_choice.xlsx")) {
            return ((Compilation.Compiled) InstrumentCompiler.compile(in.readAllBytes())).definition();
        }
    }
}
