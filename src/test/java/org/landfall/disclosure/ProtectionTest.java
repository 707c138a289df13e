package org.landfall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {
    @Test
    void oneCellNamedByThreeRoutesIsOneCell() {
        var variables = List.of("sex", "age", "prov");
        var ids = List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(1, 2, 0)).stream()
                .map(order -> {
                    var codes = new LinkedHashMap<String, String>();
                    order.forEach(i -> codes.put(variables.get(i), "c" + i));
                    return new CellId("S1", "2026-1", codes);
                })
                .toList();
        assertThat(ids.get(1).bytes()).isEqualTo(ids.get(0).bytes());
        assertThat(ids.get(2).bytes()).isEqualTo(ids.get(0).bytes());
    }

    @Test
    void composedAndDecomposedHangulNameOneCell() {
        var composed = new CellId("S", "1", Map.of("v", "\uD55C"));
        var decomposed = new CellId("S", "1", Map.of("v", "\u1112\u1161\u11AB"));
        assertThat(decomposed.bytes()).isEqualTo(composed.bytes());
    }

    @Test
    void aSeparatorInsideANameIsRefused() {
        assertThatThrownBy(() -> new CellId("S", "1", Map.of("a\u001fb", "c")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CellId.total("S\u001e1", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CellId.total("", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,3", "150,3", "478,3", "479,4", "600,4", "791,4", "792,5", "1181,5", "1182,6", "1000000,6"})
    void noiseGrowsWithTheSizeOfTheVintageWithinLimits(long persons, int sigma) {
        assertThat(Parameters.forPersons(persons).sigma()).isEqualTo(sigma);
    }

    @Test
    void theRestFollowsFromSigma() {
        var parameters = new Parameters(6);
        assertThat(parameters.floor()).isEqualTo(12);
        assertThat(parameters.percentageBase()).isEqualTo(36);
        assertThat(new Parameters(4).percentageBase()).isEqualTo(30);
        assertThat(parameters.halfWidth95()).isCloseTo(11.76, within(0.001));
        assertThat(Parameters.mostCells(600)).isEqualTo(120);
        assertThat(Parameters.mostCells(599)).isEqualTo(119);
    }

    @Test
    void aCountBelowTheFloorIsLowAndNeverZero() {
        var parameters = new Parameters(4);
        assertThat(Shown.of(8, parameters)).isEqualTo(new Shown.Number(8));
        assertThat(Shown.of(7, parameters)).isEqualTo(new Shown.Low());
        assertThat(Shown.of(0, parameters)).isEqualTo(new Shown.Low());
        assertThat(Shown.of(-11, parameters)).isEqualTo(new Shown.Low());
    }

    @Test
    void aPercentageNeedsALargeEnoughNoisyBase() {
        var parameters = new Parameters(4);
        assertThat(Share.of(20, new int[] {20, 9}, parameters)).isEmpty();
        assertThat(Share.of(20, new int[] {20, 20}, parameters))
                .hasValueSatisfying(share -> assertThat(share.percent()).isEqualTo(50));
        assertThat(Share.of(7, new int[] {7, 93}, parameters)).as("a low part").isEmpty();
    }

    @Test
    void aPercentageNeverLeavesZeroToAHundred() {
        assertThat(Share.of(60, new int[] {60, -5}, new Parameters(4)))
                .hasValueSatisfying(share -> assertThat(share.percent()).isEqualTo(100));
    }
}
