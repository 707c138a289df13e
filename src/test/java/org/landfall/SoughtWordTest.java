package org.landfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing would prove nothing. */
class SoughtWordTest {
    private final SoughtWord word = new SoughtWord("카나리아 KESTREL 7351");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void itIsFoundHoweverItWasWritten(String charset) throws IOException {
        for (String before : new String[] {"", "a", "ab", "abc"}) {
            byte[] bytes = (before + word + "!").getBytes(Charset.forName(charset));
            assertThat(found(bytes)).isTrue();
            assertThat(found(Base64.getEncoder().encode(bytes))).isTrue();
            assertThat(found(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII)))
                    .isTrue();
        }
        assertThat(found("카나리아 KESTREL 735".getBytes(Charset.forName(charset)))).isFalse();
    }

    private boolean found(byte[] content) throws IOException {
        return word.isIn(Files.write(folder.resolve("stolen"), content));
    }
}
