package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the standard's own converter makes of these sheets, in pieces that a reader can check. */
class XFormWriterTest {

    private static String written(String name) {
        return MarkdownForm.named(name).xform();
    }

    @Test
    void aPlaceInTheSameRepeatIsReachedByStepsAndAnyOtherFromTheRoot() {
        assertThat(written("groups_deep"))
                .contains("nodeset=\"/data/a/b/c/r/d/y\" type=\"string\""
                        + " relevant=\" ../x  = 'a' and  /data/a/b/c/q  = 'b'\"")
                .contains("nodeset=\"/data/a/b/c/r/z\" type=\"string\" calculate=\"concat( ../d/x ,  ../d/y )\"");
    }

    @Test
    void aRepeatHasItsTemplateAndAFirstEntry() {
        assertThat(written("nested_repeats"))
                .containsSubsequence(
                        "<person jr:template=\"\">",
                        "<job jr:template=\"\">",
                        "</person>",
                        "<person>",
                        "<job>",
                        "</person>")
                .contains("<bind nodeset=\"/data/person/job_count\" type=\"string\" readonly=\"true()\""
                        + " calculate=\"if( /data/size  &gt; 2, 2, 1)\"/>")
                .contains("<repeat nodeset=\"/data/person/job\" jr:count=\" ../job_count \">");
    }

    @Test
    void whatALanguageLacksIsADash() {
        assertThat(written("nested_repeats"))
                .containsSubsequence(
                        "lang=\"Français (fr)\"", "<text id=\"/data/person/pname:hint\">\n<value>-</value>");
    }

    @Test
    void choicesWithLanguagesOrMediaAreLookedUpById() {
        assertThat(written("selects"))
                .contains("<item>\n<itextId>yn-0</itextId>\n<name>yes</name>\n</item>")
                .contains("<value form=\"image\">jr://images/yes.png</value>")
                .contains("<itemset nodeset=\"instance('yn')/root/item\">\n<value ref=\"name\"/>\n"
                        + "<label ref=\"jr:itext(itextId)\"/>")
                .contains("nodeset=\"randomize(instance('yn')/root/item[name !=  /data/a ], 42)\"");
    }

    @Test
    void choicesFromAFileKeepTheirFile() {
        assertThat(written("selects"))
                .contains("<instance id=\"towns\" src=\"jr://file-csv/towns.csv\"/>")
                .contains("<itemset nodeset=\"instance('towns')/root/item[region =  /data/a ]\">\n"
                        + "<value ref=\"code\"/>\n<label ref=\"town\"/>");
        assertThat(written("external"))
                .contains("<instance id=\"towns\" src=\"jr://file-csv/towns.csv\"/>")
                .contains("<instance id=\"roads\" src=\"jr://file/roads.xml\"/>")
                .contains("<instance id=\"census\" src=\"jr://file-csv/census.csv\"/>")
                .contains("<instance id=\"__last-saved\" src=\"jr://instance/last-saved\"/>")
                .contains("calculate=\" instance('__last-saved')/data/same \"");
    }

    @Test
    void otherBringsItsChoiceAndItsQuestion() {
        assertThat(written("or_other_plain"))
                .contains("<name>other</name>\n<label>Other</label>")
                .contains("<bind nodeset=\"/data/a_other\" type=\"string\" relevant=\"selected(../a, 'other')\"/>")
                .contains("<input ref=\"/data/a_other\">\n<label>Specify other.</label>");
    }

    @Test
    void aTableListBecomesAFieldListWithItsHeading() {
        assertThat(written("table_list"))
                .containsSubsequence(
                        "<group ref=\"/data/g\" appearance=\"field-list w2\">",
                        "<input ref=\"/data/g/generated_table_list_label_2\">",
                        "<select1 ref=\"/data/g/reserved_name_for_field_list_labels_3\" appearance=\"label\">",
                        "<select1 ref=\"/data/g/a\" appearance=\"list-nolabel\">");
    }

    @Test
    void earlierAnswersAreChosenFromWhereTheyStand() {
        assertThat(written("cascade"))
                .contains("nodeset=\"/data/visit[./vil != '']\"")
                .contains("<value ref=\"vil\"/>\n<label ref=\"vil\"/>")
                .contains("instance('village')/root/item[name !=  current()/../vil ]");
    }

    @Test
    void answersAndDefaultsSetWhatRestsOnThem() {
        assertThat(written("triggers"))
                .contains("<setvalue ref=\"/data/when\" event=\"xforms-value-changed\" value=\"now()\"/>")
                .contains("<odk:setgeopoint ref=\"/data/here\" event=\"xforms-value-changed\"/>")
                .contains("<d1>fixed-text</d1>", "<d2>2020-01-01</d2>", "<d3>-5</d3>")
                .contains(
                        "<setvalue ref=\"/data/d4\" event=\"odk-instance-first-load\" value=\"concat('a',  /data/a )\"/>")
                .contains("<setvalue ref=\"/data/r/d6\" event=\"odk-new-repeat\" value=\" /data/a \"/>");
    }

    @Test
    void theNodeSetsOfIndexedRepeatAreAbsolute() {
        assertThat(written("indexed_repeat"))
                .contains("calculate=\"indexed-repeat( /data/p/nm ,  /data/p , position(..))\"")
                .contains("<q_count/>")
                .contains("calculate=\"count( /data/p )\"");
    }

    @Test
    void settingsStandWhereTheirReadersLook() {
        assertThat(written("settings_all"))
                .contains("<submission action=\"https://example.org/x\" method=\"post\" orx:auto-send=\"true\"/>")
                .contains("<h:body class=\"pages theme-grid\">")
                .contains("<translation lang=\"French (fr)\" default=\"true()\">")
                .contains("<bind nodeset=\"/data/meta/instanceName\" type=\"string\" calculate=\" /data/a \"/>")
                .contains("abc:hint=\"x\"", "custom:thing=\"y\"", "class=\"z\"");
    }

    @Test
    void entitiesAreKeptForClientsThatKnowThem() {
        assertThat(written("entities"))
                .contains("<entity dataset=\"trees\" id=\"\" create=\"1\">\n<label/>\n</entity>")
                .contains("<bind nodeset=\"/data/species\" type=\"string\" entities:saveto=\"species\"/>")
                .contains(
                        "<setvalue ref=\"/data/meta/entity/@id\" event=\"odk-instance-first-load\" value=\"uuid()\"/>")
                .contains("entities:entities-version=\"2024.1.0\"");
    }

    @Test
    void aLoopIsOneGroupForEachChoice() {
        assertThat(written("loops"))
                .contains("<group ref=\"/data/have/cow\">\n<label>Cows</label>\n<input ref=\"/data/have/cow/count\">\n"
                        + "<label>How many Cows?</label>");
    }

    @Test
    void oldSpellingsMeanWhatTheyMeant() {
        assertThat(written("old_spellings"))
                .contains("<h:title>Old</h:title>", "id=\"old_form\"")
                .contains("<bind nodeset=\"/data/d\" type=\"string\" relevant=\" /data/a  != ''\"/>")
                .contains(
                        "<bind nodeset=\"/data/h\" jr:preload=\"property\" type=\"string\" jr:preloadParams=\"deviceid\"/>")
                .contains("<repeat nodeset=\"/data/k\">")
                .contains("jr:constraintMsg=\"Too low\"", "readonly=\"true()\"");
    }

    @Test
    void markupAndQuotesStayText() {
        assertThat(written("labels_with_markup"))
                .contains("<label>**Bold** &amp; &lt;b&gt;x&lt;/b&gt; &quot;quoted&quot;</label>")
                .contains("<hint>see <output value=\" /data/a \"/> &amp; co</hint>");
    }

    @Test
    void anAnswerThatMayBeManyIsWarnedOfUnlessAFunctionTakesMany() {
        Problems problems = new Problems();
        FormReader.read(MarkdownForm.of("""
                        | settings | |
                        | | form_id |
                        | | many |
                        | survey | | | | |
                        | | type | name | label | calculation |
                        | | begin_repeat | r | R | |
                        | | integer | a | A | |
                        | | calculate | b | | ${a} + 1 |
                        | | end_repeat | | | |
                        | | calculate | c | | sum(${a}) |
                        | | calculate | d | | ${a} + 1 |
                        """).tables(), problems);

        assertThat(problems.none()).isTrue();
        assertThat(problems.warnings())
                .extracting(Problem::row, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7, "instrument.problem.warning.severalAnswers"));
    }
}
