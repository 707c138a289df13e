package org.landfall.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published vectors, bit-exact. Their key 00..1f is the cell key K itself, after its derivation. */
class VectorsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/disclosure/vectors.csv", numLinesToSkip = 1)
    void everyVectorIsBitExact(String study, String vintage, String cell, String u64, int s3, int s4, int s5) {
        var prf = Keys.counting();
        var id = id(study, vintage, cell);
        long u = ByteBuffer.wrap(prf.mac(id.bytes())).getLong();
        assertThat(Long.toUnsignedString(u)).isEqualTo(u64);
        assertThat(Noise.of(3).draw(prf, id)).isEqualTo(s3);
        assertThat(Noise.of(4).draw(prf, id)).isEqualTo(s4);
        assertThat(Noise.of(5).draw(prf, id)).isEqualTo(s5);
    }

    private static CellId id(String study, String vintage, String cell) {
        if (cell.equals("(total)")) {
            return CellId.total(study, vintage);
        }
        var codes = new LinkedHashMap<String, String>();
        Arrays.stream(cell.split("&")).map(pair -> pair.split("=")).forEach(pair -> codes.put(pair[0], pair[1]));
        return new CellId(study, vintage, codes);
    }
}
