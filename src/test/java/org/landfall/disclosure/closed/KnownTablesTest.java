package org.landfall.disclosure.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landfall.disclosure.closed.ClosedPublication.Refused;
import org.landfall.disclosure.closed.ClosedPublication.Safe;

/** Acceptance 10 of the design: tables of the literature whose answer is known. */
class KnownTablesTest {
    @Test
    void inTheTableOfGeurtsAReaderNarrowsTheCornerToThreeToSix() {
        var tables = grid(List.of("1", "2"), List.of("1", "2"), new int[][] {{5, 2}, {1, 2}});
        var range = reader(tables, "1|1", "1|2", "2|1", "2|2").range(tables.cell("1|1"));
        assertThat(range).isEqualTo(new Range(3, 6));
    }

    @Test
    void aCellIsWorkedOutAlthoughEveryRowAndColumnHidesTwo() {
        var tables = fourByFour();
        var primaries = List.of("w|a", "w|b", "w|c", "x|a", "x|c", "y|b", "y|d", "z|b", "z|d");
        int leaking = tables.cell("w|b");
        assertThat(reader(tables, primaries.toArray(String[]::new)).range(leaking))
                .isEqualTo(new Range(47, 47));
        var more = new ArrayList<>(primaries);
        more.add("x|d");
        assertThat(reader(tables, more.toArray(String[]::new)).range(leaking)).isEqualTo(new Range(0, 78));
    }

    @Test
    void linkedTablesLeakTogetherWhatEachKeepsAlone() {
        var suppressed = new String[] {"A", "B", "K", "L", "M"};
        var rule = new Rule(4, false);
        var counties =
                letters().sum("county1", List.of("A", "B", "I", "J")).sum("county2", List.of("K", "L", "M", "N"));
        var sizes = letters().sum("big", List.of("L", "M")).sum("small", List.of("A", "B", "I", "J", "K", "N"));
        assertThat(leaks(counties.build(), rule, suppressed)).isEmpty();
        assertThat(leaks(sizes.build(), rule, suppressed)).isEmpty();

        var both = counties.sum("big", List.of("L", "M"))
                .sum("small", List.of("A", "B", "I", "J", "K", "N"))
                .build();
        assertThat(reader(both, suppressed).range(both.cell("K"))).isEqualTo(new Range(3, 3));
        assertThat(leaks(both, rule, suppressed)).contains(new Leak(Attacker.READER, "K"));
        var safe = (Safe) ClosedPublication.of(both, rule);
        assertThat(safe.primary()).containsExactlyInAnyOrder("A", "B", "K", "L", "M");
        assertThat(safe.suppressed()).containsExactlyInAnyOrder("A", "B", "K", "L", "M", "N");
        assertThat(safe.published("I")).hasValue(8);
        assertThat(safe.published("N")).isEmpty();
    }

    @Test
    void whereZerosArePublishedTheThirdAttackerKnowsThatNothingHiddenIsZero() {
        var rows = row(row(LinkedTables.builder(), "first", 0, 1, 7, 1, 0), "second", 2, 0, 0, 2, 8)
                .build();
        var rule = new Rule(9, true);
        var suppressed = new String[] {"first1", "first2", "first3", "second0", "second3", "second4"};
        assertThat(leaks(rows, new Rule(9, false), suppressed))
                .as("without his knowledge no reader learns too much of these")
                .noneMatch(leak ->
                        leak.attacker() == Attacker.READER && Set.of(suppressed).contains(leak.cell()));
        assertThat(leaks(rows, rule, suppressed))
                .filteredOn(leak -> leak.attacker() == Attacker.READER_OF_ZEROS)
                .extracting(Leak::cell)
                .containsExactlyInAnyOrder(suppressed);
        assertThat(ClosedPublication.of(rows, rule)).isInstanceOf(Refused.class);
    }

    @Test
    void whoeverIsAloneInACellLearnsNoMoreThanAReader() {
        var tables = grid(List.of("1", "2"), List.of("1", "2"), new int[][] {{1, 9}, {30, 40}});
        var safe = (Safe) ClosedPublication.of(tables, Rule.STANDARD);
        var hidden = suppressed(tables, safe.suppressed().toArray(String[]::new));
        var alone = new Knowledge(tables, hidden, 0, tables.cell("1|1"));
        var range = alone.range(tables.cell("1|2"));
        assertThat(range.low()).isZero();
        assertThat(range.high()).isGreaterThanOrEqualTo(10);
        assertThat(leaks(tables, Rule.STANDARD, "1|1", "1|2", "2|1", "2|2"))
                .as("a frame of four is not enough for him")
                .contains(new Leak(Attacker.CONTRIBUTOR, "1|2"));
    }

    @Test
    void whatCannotBeProtectedIsRefused() {
        var tables = LinkedTables.builder()
                .cell("a", 3)
                .structuralZero("b")
                .totalled("all", List.of("a", "b"))
                .cell("all again", 3)
                .sum("all again", List.of("a"))
                .cell("fixed", 12)
                .build();
        assertThat(ClosedPublication.of(tables, Rule.STANDARD)).isInstanceOf(Safe.class);
        var nailed = LinkedTables.builder()
                .cell("a", 3)
                .structuralZero("b")
                .structuralZero("c")
                .cell("d", 3)
                .sum("a", List.of("d", "b"))
                .cell("e", 0)
                .sum("c", List.of("e"))
                .build();
        assertThat(ClosedPublication.of(nailed, Rule.STANDARD))
                .isEqualTo(new Refused(List.of(new Leak(Attacker.READER, "e"))));
    }

    /** Halves of three persons would make one and a half; readers know that persons are whole. */
    @Test
    void aReaderDoesNotTakeHalvesOfPersonsForPossible() {
        var tables = LinkedTables.builder()
                .cell("a", 1)
                .cell("b", 0)
                .cell("c", 0)
                .cell("p", 0)
                .cell("q", 1)
                .cell("r", 0)
                .totalled("first", List.of("a", "b", "p"))
                .totalled("second", List.of("b", "c", "q"))
                .totalled("third", List.of("a", "c", "r"))
                .totalled("three", List.of("a", "b", "c"))
                .build();
        var knowledge = reader(tables, "a", "b", "c", "p", "q", "r", "three");
        assertThat(knowledge.range(tables.cell("three"))).isEqualTo(new Range(0, 1));
    }

    @Test
    void whoeverIsAloneInARowKnowsTheRowAndStillNothingOfOthers() {
        var tables = grid(
                List.of("1", "2", "3"), List.of("1", "2", "3"), new int[][] {{1, 0, 0}, {20, 30, 40}, {4, 50, 60}});
        var safe = (Safe) ClosedPublication.of(tables, Rule.STANDARD);
        assertThat(safe.primary()).containsExactlyInAnyOrder("1", "1|1", "1|2", "1|3", "3|1");
        var hidden = suppressed(tables, safe.suppressed().toArray(String[]::new));
        var alone = new Knowledge(tables, hidden, 0, tables.cell("1"));
        var range = alone.range(tables.cell("3|1"));
        assertThat(range.low()).isZero();
        assertThat(range.high()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aTableThatDoesNotFitProvesNothing() {
        var tables = grid(List.of("1", "2"), List.of("1", "2"), new int[][] {{5, 2}, {1, 2}});
        var knowledge = reader(tables, "1|1", "1|2", "2|1", "2|2");
        int[] own = {5, 2, 1, 2, 7, 3, 6, 4, 10};
        assertThat(knowledge.allows(own)).isTrue();
        assertThat(knowledge.allows(new int[] {4, 3, 2, 1, 7, 3, 6, 4, 10})).isTrue();
        assertThat(knowledge.allows(new int[] {4, 3, 2, 2, 7, 3, 6, 4, 10}))
                .as("a sum")
                .isFalse();
        assertThat(knowledge.allows(new int[] {7, 0, -1, 4, 7, 3, 6, 4, 10}))
                .as("below 0")
                .isFalse();
        assertThat(knowledge.allows(new int[] {5, 2, 1, 3, 7, 4, 6, 5, 11}))
                .as("published")
                .isFalse();
        assertThat(new Knowledge(tables, knowledge.suppressed(), 2, Knowledge.NONE).allows(own))
                .isFalse();
        assertThat(new Knowledge(tables, knowledge.suppressed(), 0, 0).allows(new int[] {4, 3, 2, 1, 7, 3, 6, 4, 10}))
                .as("known")
                .isFalse();
    }

    @Test
    void tablesThatContradictThemselvesAreNoTables() {
        assertThatThrownBy(() -> LinkedTables.builder().cell("a", 1).cell("a", 2))
                .isInstanceOf(IllegalArgumentException.class);
        var wrong = LinkedTables.builder().cell("a", 1).cell("b", 2).sum("b", List.of("a"));
        assertThatThrownBy(wrong::build).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rule(1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkedTables.Builder letters() {
        var builder = LinkedTables.builder();
        var counts = new Object[][] {{"A", 2}, {"B", 2}, {"I", 8}, {"J", 8}, {"K", 3}, {"L", 3}, {"M", 3}, {"N", 7}};
        for (var cell : counts) {
            builder.cell((String) cell[0], (Integer) cell[1]);
        }
        return builder.cell("county1", 20).cell("county2", 16).cell("big", 6).cell("small", 30);
    }

    private static LinkedTables.Builder row(LinkedTables.Builder builder, String name, int... counts) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < counts.length; i++) {
            builder.cell(name + i, counts[i]);
            parts.add(name + i);
        }
        return builder.totalled(name, parts);
    }

    private static LinkedTables fourByFour() {
        return grid(List.of("w", "x", "y", "z"), List.of("a", "b", "c", "d"), new int[][] {
            {30, 47, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}
        });
    }

    static LinkedTables grid(List<String> rows, List<String> columns, int[][] counts) {
        var builder = LinkedTables.builder();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                builder.cell(rows.get(i) + "|" + columns.get(j), counts[i][j]);
            }
        }
        for (var row : rows) {
            builder.totalled(
                    row, columns.stream().map(column -> row + "|" + column).toList());
        }
        for (var column : columns) {
            builder.totalled(
                    "|" + column, rows.stream().map(row -> row + "|" + column).toList());
        }
        return builder.totalled("all", rows)
                .sum("all", columns.stream().map(column -> "|" + column).toList())
                .build();
    }

    private static Knowledge reader(LinkedTables tables, String... suppressed) {
        return new Knowledge(tables, suppressed(tables, suppressed), 0, Knowledge.NONE);
    }

    private static List<Leak> leaks(LinkedTables tables, Rule rule, String... suppressed) {
        return new Audit(tables, rule).leaks(suppressed(tables, suppressed));
    }

    static BitSet suppressed(LinkedTables tables, String... names) {
        var suppressed = new BitSet();
        for (var name : names) {
            suppressed.set(tables.cell(name));
        }
        return suppressed;
    }
}
