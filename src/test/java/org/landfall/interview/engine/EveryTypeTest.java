package org.landfall.interview.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.landfall.interview.engine.Scenario.interview;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.TestWorkbook;
import org.landfall.interview.engine.QuestionView.Type;

/** Ranks, places, files, bar codes and dates known roughly: answered, shown, stored and opened again. */
class EveryTypeTest {
    private static final String FILE = "0f8fad5b-d9cb-469f-a165-70867728950e.jpg";

    @Test
    void everyTypeHasAFieldOfItsOwn() {
        Scenario talk = interview(TestWorkbook.form()
                .row("rank yn|a|A")
                .row("geopoint|b|B")
                .row("geotrace|c|C")
                .row("geoshape|d|D")
                .row("barcode|e|E")
                .row("image|f|F")
                .row("audio|g|G")
                .row("video|h|H")
                .row("file|i|I"));
        assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"))
                .extracting(name -> talk.view(name).type())
                .containsExactly(
                        Type.RANK,
                        Type.GEOPOINT,
                        Type.GEOTRACE,
                        Type.GEOSHAPE,
                        Type.BARCODE,
                        Type.IMAGE,
                        Type.AUDIO,
                        Type.VIDEO,
                        Type.FILE);
    }

    @Test
    void aRankKeepsItsOrderAndWantsEveryLine() {
        Scenario talk = interview(
                TestWorkbook.form().row("rank yn|r|R").with("calculation", "selected-at(${r}, 0)", "calculate|first"));
        talk.answer("r", "no yes").holds("r", "no yes").works("first", "no");
        assertThat(shown(talk, "r")).isEqualTo("1. No  2. Yes");
        talk.refuses("r", "no", "Please put every line in its place; the order is the answer.");
        talk.resumed().holds("r", "no yes");
    }

    @Test
    void aPlaceIsTypedAsPeopleWriteIt() {
        Scenario talk = interview(TestWorkbook.form().row("geopoint|p|P"));
        talk.answer("p", "37.57, 126.98").holds("p", "37.57 126.98 0 0");
        talk.answer("p", "-37.5700 126.98 38.5 12").holds("p", "-37.57 126.98 38.5 12");
        assertThat(shown(talk, "p")).isEqualTo("-37.57, 126.98 (± 12 m)");
        talk.resumed().holds("p", "-37.57 126.98 38.5 12");
        for (String bad :
                List.of("91, 0", "0 181", "0, 0", "1", "1 2 3 -4", "NaN 1", "1e309 0", "1 2 3 4 5", "a b", "1,,2")) {
            assertThat(talk.session().answer(talk.path("p"), Reply.of(bad)))
                    .as(bad)
                    .isInstanceOf(Outcome.Refused.class);
        }
        talk.holds("p", "-37.57 126.98 38.5 12");
    }

    @Test
    void linesAndAreasHavePointsEnough() {
        Scenario talk = interview(TestWorkbook.form()
                .row("geotrace|t|T")
                .row("geoshape|s|S")
                .with("calculation", "round(area(${s}), 0) > 0", "calculate|large"));
        talk.answer("t", "1 2; 3 4").holds("t", "1 2 0 0; 3 4 0 0");
        talk.refuses("t", "1 2", "A line needs two points at least.");
        talk.answer("s", "0 2; 0 1; 1 1").holds("s", "0 2 0 0; 0 1 0 0; 1 1 0 0; 0 2 0 0");
        talk.refuses("s", "0 2; 0 1; 0 2", "An area needs three different points at least.");
        talk.refuses("s", Reply.of("1 1;".repeat(1_001) + "2 2; 3 3"));
        talk.works("large", "1");
        assertThat(shown(talk, "s")).isEqualTo("4 points");
        talk.resumed().holds("t", "1 2 0 0; 3 4 0 0").holds("s", "0 2 0 0; 0 1 0 0; 1 1 0 0; 0 2 0 0");
    }

    @Test
    void aFileIsAnsweredByANameOfOurOwnOnly() {
        Scenario talk = interview(TestWorkbook.form().row("image|f|F"));
        talk.answer("f", FILE).holds("f", FILE).resumed().holds("f", FILE);
        assertThat(shown(talk, "f")).isEqualTo("Picture");
        for (String bad : List.of("../../etc/passwd", "photo.jpg", FILE + "\n", "a b.jpg", FILE + ".exe")) {
            if (!bad.strip().equals(FILE)) {
                talk.refuses("f", Reply.of(bad));
            }
        }
        talk.clears("f").holdsNothing("f");
    }

    @Test
    void aBarcodeIsTyped() {
        interview(TestWorkbook.form().row("barcode|b|B"))
                .answer("b", " 4 006381 333931 ")
                .holds("b", "4 006381 333931")
                .resumed()
                .holds("b", "4 006381 333931");
    }

    @Test
    void aDateIsKnownAsWellAsItIsKnown() {
        Scenario talk = interview(TestWorkbook.form()
                .row("date|d|D|||. < date('2007-01-01')")
                .with("calculation", "format-date(${d}, '%Y-%m-%d')", "calculate|day"));
        talk.answer("d", "2006").holds("d", "2006").works("day", "2006-01-01");
        talk.answer("d", "2006-05~").holds("d", "2006-05~").works("day", "2006-05-01");
        assertThat(shown(talk, "d")).isEqualTo("about May 2006");
        talk.resumed().holds("d", "2006-05~");
        talk.answer("d", "2006-05-19/..").holds("d", "2006-05-19/..");
        assertThat(shown(talk, "d")).isEqualTo("not before 19 May 2006");
        talk.speaks("ko");
        assertThat(shown(talk, "d")).isEqualTo("2006년 5월 19일 이후");
        for (String bad : List.of("2006-13", "2006-02-30", "20060", "99999", "0000", "2006-5", "~", "2008")) {
            talk.refuses("d", Reply.of(bad));
        }
    }

    @Test
    void thousandsMayBeTypedApartWhereTheFormShowsThemSo() {
        Scenario talk = interview(TestWorkbook.form()
                .with("appearance", "thousands-sep", "integer|i|I")
                .with("appearance", "thousands-sep", "decimal|d|D")
                .row("integer|plain|P"));
        talk.answer("i", "1,234,567")
                .holds("i", "1234567")
                .answer("d", "12,000.5")
                .holds("d", "12000.5");
        talk.refuses("i", Reply.of("1,23")).refuses("plain", Reply.of("1,234"));
    }

    private static String shown(Scenario talk, String name) {
        String path = talk.path(name);
        return talk.session().rows(talk.session().moduleOf(path)).stream()
                .filter(row -> row.path().equals(path))
                .map(row -> ((Row.Question) row).shownAnswer())
                .findFirst()
                .orElseThrow();
    }
}
