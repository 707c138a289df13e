package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finer points of the standard's converter: what it writes, what it takes without a word and what it refuses. */
class StandardConversionTest {

    private static String written(String survey) {
        return MarkdownForm.of(survey).xform();
    }

    private static void refused(String survey, String... keys) {
        assertThat(MarkdownForm.of(survey).problems())
                .extracting(problem -> problem.key().substring("instrument.problem.".length()))
                .containsExactly(keys);
    }

    @ParameterizedTest
    @CsvSource({
        "5-3, text, false",
        "5 - 3, text, true",
        "well-known, text, false",
        "+251, text, true",
        "none (yet), text, false",
        "now(), date, true",
        "2020-01-01, date, false",
        "- 1, date, false",
        "a*b, text, true",
        "${q}, geopoint, true",
        "[none], text, false"
    })
    void aDefaultIsComputedWhereTheStandardSeesSomethingToCompute(String value, String type, boolean dynamic) {
        assertThat(Defaults.dynamic(value, type)).isEqualTo(dynamic);
    }

    @Test
    void aRepeatWithoutALabelHasAnEmptyOneAndItsAttributesOnce() {
        assertThat(written("""
                | survey | | | | |
                | | type | name | label | appearance | repeat_count |
                | | begin_repeat | r | | field-list | 2 |
                | | text | q | Q | | |
                | | end_repeat | | | | |
                """))
                .contains("<group ref=\"/data/r\">\n<label/>\n"
                        + "<repeat nodeset=\"/data/r\" appearance=\"field-list\" jr:count=\" /data/r_count \">");
    }

    @Test
    void aScaleHasTicksAndLabels() {
        assertThat(written("""
                | choices | | | |
                | | list_name | name | label |
                | | ends | 0 | Never |
                | | ends | 10 | Always |
                | survey | | | | |
                | | type | name | label | parameters |
                | | range | q | Q | start=0 end=10 step=2.0 tick_interval=2 placeholder=4 tick_labelset=ends |
                """))
                .contains("<range ref=\"/data/q\" start=\"0\" end=\"10\" step=\"2.0\" odk:tick-interval=\"2\" odk:placeholder=\"4\">")
                .contains("<itemset nodeset=\"instance('ends')/root/item\">")
                .contains("<bind nodeset=\"/data/q\" type=\"int\"/>");
        refused("""
                | survey | | | | |
                | | type | name | label | parameters |
                | | range | q | Q | start=0 end=10 step=11 |
                """, "parameters");
    }

    @Test
    void placesAreChosenBesideAMap() {
        assertThat(written("""
                | choices | | | | |
                | | list_name | name | label | geometry |
                | | wells | w1 | Well | 1 2 0 0 |
                | survey | | | | |
                | | type | name | label | parameters |
                | | geotrace | q | Q | reference-geometry=wells incremental=Yes |
                """))
                .contains("<input ref=\"/data/q\" incremental=\"true\">")
                .contains("<itemset nodeset=\"instance('wells')/root/item\">");
    }

    @Test
    void tagsOfAMapAreAskedForInTheForm() {
        assertThat(written("""
                | osm | | | |
                | | list_name | name | label |
                | | building | addr:city | City |
                | survey | | | |
                | | type | name | label |
                | | osm building | q | Q |
                """))
                .contains("<upload ref=\"/data/q\" mediatype=\"osm/*\">\n<label>Q</label>\n<tag key=\"addr:city\">\n<label>City</label>");
    }

    @Test
    void choicesOfAFileBesideTheFormAreAskedForByAQuery() {
        assertThat(written("""
                | external_choices | | | | |
                | | list_name | name | label | state |
                | | cities | c1 | City | s1 |
                | survey | | | | |
                | | type | name | label | choice_filter |
                | | text | state | S | |
                | | select_one_external cities | city | C | state = ${state} |
                """)).contains("<input ref=\"/data/city\" query=\"instance('cities')/root/item[state =  /data/state ]\">");
        refused("""
                | survey | | | | |
                | | type | name | label | choice_filter |
                | | select_one_external cities | city | C | state = 1 |
                """, "missingExternalList");
    }

    @Test
    void anEntityGoesIntoTheRepeatItIsSavedFrom() {
        assertThat(written("""
                | entities | | |
                | | list_name | label |
                | | trees | ${species} |
                | survey | | | | |
                | | type | name | label | save_to |
                | | begin_repeat | tree | T | |
                | | text | species | S | species |
                | | end_repeat | | | |
                """))
                .contains("entities:entities-version=\"2025.1.0\"")
                .contains("<bind nodeset=\"/data/tree/meta/entity/label\" calculate=\" ../../../species \"")
                .contains("<setvalue ref=\"/data/tree/meta/entity/@id\" event=\"odk-new-repeat\" value=\"uuid()\"/>");
    }

    @Test
    void twoEntitiesGoIntoTwoGroups() {
        assertThat(written("""
                | entities | | |
                | | list_name | label |
                | | trees | a |
                | | people | b |
                | survey | | | | |
                | | type | name | label | save_to |
                | | begin_group | g | G | |
                | | text | species | S | trees#species |
                | | end_group | | | |
                | | text | who | W | people#who |
                """))
                .contains("<bind nodeset=\"/data/g/species\" type=\"string\" entities:saveto=\"species\"/>")
                .contains("<entity dataset=\"trees\"", "/data/g/meta/entity/@id", "/data/meta/entity/@id");
        refused("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | text | who | W | who |
                """, "saveToWithoutEntity");
    }

    @Test
    void oneNameInTwoGroupsIsFineAndAReferenceToItIsNot() {
        String form = """
                | survey | | | | |
                | | type | name | label | relevant |
                | | begin_group | a | A | |
                | | text | q | Q | |
                | | end_group | | | |
                | | begin_group | b | B | |
                | | text | q | Q | |
                | | end_group | | | |
                """;
        assertThat(written(form)).contains("/data/a/q", "/data/b/q");
        refused(form + "| | text | x | X | ${q} = 1 |", "ambiguousReference");
    }

    @Test
    void anImageFromAnAppIsAskedForOnlyWhereTheAppearanceAllowsIt() {
        assertThat(written("""
                | survey | | | | | |
                | | type | name | label | appearance | parameters |
                | | image | a | A | | app=org.Example.cam |
                | | image | b | B | signature | app=org.example.cam |
                """))
                .contains("<upload ref=\"/data/a\" mediatype=\"image/*\" intent=\"org.example.cam\">")
                .contains("<upload ref=\"/data/b\" mediatype=\"image/*\" appearance=\"signature\">");
    }

    @Test
    void aLookUpInAListIsOneOutputAsAWhole() {
        assertThat(written("""
                | choices | | | |
                | | list_name | name | label |
                | | l | a | A |
                | survey | | | |
                | | type | name | label |
                | | select_one l | q | Q |
                | | note | n | You chose instance('l')/root/item[name = ${q}]/label today |
                """)).contains("You chose <output value=\"instance('l')/root/item[name =  /data/q ]/label\"/> today");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${ q }", "${q", "${nobody}"})
    void aReferenceThatNamesNobodyIsRefused(String label) {
        assertThat(MarkdownForm.of("""
                | survey | | | |
                | | type | name | label |
                | | text | q | Q |
                | | note | n | %s |
                """.formatted(label)).problems())
                .isNotEmpty();
    }

    @Test
    void triggersAreQuestionsThatPeopleSee() {
        refused("""
                | survey | | | | | |
                | | type | name | label | calculation | trigger |
                | | calculate | c | | 1 | |
                | | text | a | A | now() | ${c} |
                """, "hiddenTrigger");
        assertThat(written("""
                | survey | | | | | |
                | | type | name | label | calculation | trigger |
                | | text | a | A | | |
                | | text | b | B | | |
                | | dateTime | t | T | now() | ${a}, ${b} |
                """).split("<setvalue ref=\"/data/t\"", -1)).hasSize(3);
    }

    @Test
    void oneNameCannotBeTwoFiles() {
        refused("""
                | choices | | | |
                | | list_name | name | label |
                | | towns | a | A |
                | survey | | | |
                | | type | name | label |
                | | select_one towns | a | A |
                | | select_one_from_file towns.csv | b | B |
                """, "sameInstance");
    }

    @Test
    void choicesFromAFileAreAskedForByTheirOwnType() {
        refused("""
                | survey | | | |
                | | type | name | label |
                | | select_one towns.csv | b | B |
                """, "missingList");
    }

    @Test
    void theSecondOfTwoIndexedRepeatsIsReadAsTheStandardReadsIt() {
        assertThat(written("""
                | survey | | | | |
                | | type | name | label | calculation |
                | | begin_repeat | r | R | |
                | | text | a | A | |
                | | calculate | n | | position(..) |
                | | calculate | c | | concat(indexed-repeat(${a}, ${r}, ${n}), indexed-repeat(${a}, ${r}, ${n})) |
                | | end_repeat | | | |
                """))
                .contains("calculate=\"concat(indexed-repeat( /data/r/a ,  /data/r ,  ../n ),"
                        + " indexed-repeat( /data/r/a ,  /data/r ,  /data/r/n ))\"");
    }

    @Test
    void settingsOfOldFormsStandInTheSurveyOrTwice() {
        assertThat(written("""
                | settings | | | |
                | | id_string | form_id | prefix |
                | | old | new | p |
                | survey | | | |
                | | type | name | label |
                | | set_form_title | Census | |
                | | text | q | Q |
                """)).contains("<h:title>Census</h:title>", "<data id=\"new\" odk:prefix=\"p\">");
    }

    @Test
    void attributesOfOnesOwnNeedADeclaredPrefix() {
        refused("""
                | survey | | | | |
                | | type | name | label | bind::abc:x |
                | | text | q | Q | 1 |
                """, "attributePrefix");
    }

    @Test
    void aLoopFillsItsRulesToo() {
        assertThat(written("""
                | choices | | | | |
                | | list_name | name | label | unit |
                | | animal | cow | Cows | head |
                | | animal | none | None | |
                | survey | | | | |
                | | type | name | label | hint | constraint_message |
                | | begin loop over animal | have | Have | | |
                | | integer | n | How many %(label)s? | in %(unit)s | %(name)s! |
                | | end loop | | | | |
                """))
                .contains("<label>How many Cows?</label>\n<hint>in head</hint>", "jr:constraintMsg=\"cow!\"")
                .doesNotContain("/data/have/none");
    }
}
