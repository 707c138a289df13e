package org.landfall.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.subtle.Random;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordKeyTest {
    private static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Place PLACE = new Place("answer", "s1", RECORD, "name", 3);
    private static final byte[] ANSWER = "울란바토르".getBytes(UTF_8);

    private final RecordKey key = new RecordKey(Random.randBytes(32));

    @Test
    void anAnswerOpensWhereItWasSealed() {
        assertThat(key.open(PLACE, key.seal(PLACE, ANSWER))).isEqualTo(ANSWER);
    }

    @Test
    void theSameAnswerNeverLooksTheSame() {
        assertThat(key.seal(PLACE, ANSWER)).isNotEqualTo(key.seal(PLACE, ANSWER));
    }

    @Test
    void aShortAndALongAnswerHaveTheSameLength() {
        assertThat(key.seal(PLACE, new byte[1])).hasSameSizeAs(key.seal(PLACE, new byte[250]));
    }

    static Stream<Place> elsewhere() {
        return Stream.of(
                new Place("document", "s1", RECORD, "name", 3),
                new Place("answer", "s2", RECORD, "name", 3),
                new Place("answer", "s1", OTHER, "name", 3),
                new Place("answer", "s1", RECORD, "age", 3),
                new Place("answer", "s1", RECORD, "name", 4),
                new Place("answers", "1", RECORD, "name", 3));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void anAnswerThatWasSwappedMovedOrRolledBackDoesNotOpen(Place elsewhere) {
        byte[] sealed = key.seal(PLACE, ANSWER);

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> key.open(elsewhere, sealed))
                .withMessageContaining(elsewhere.purpose())
                .withMessageNotContaining("name")
                .withNoCause();
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = key.seal(PLACE, ANSWER);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> key.open(PLACE, changed));
        }
    }

    @Test
    void aCutOrEmptyValueIsNoticed() {
        byte[] sealed = key.seal(PLACE, ANSWER);
        for (int length : new int[] {0, 1, 12, 28, sealed.length - 1}) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> key.open(PLACE, cut));
        }
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] sealed = key.seal(PLACE, ANSWER);

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> new RecordKey(Random.randBytes(32)).open(PLACE, sealed));
    }

    @Test
    void aPlaceWithBrokenTextIsRefused() {
        List.<ThrowingCallable>of(
                        () -> new Place("\uD800", "s1", RECORD, "name", 1),
                        () -> new Place("answer", "\uD800", RECORD, "name", 1),
                        () -> new Place("answer", "s1", RECORD, "\uD800", 1))
                .forEach(broken -> assertThatExceptionOfType(IllegalArgumentException.class)
                        .isThrownBy(broken));
    }
}
