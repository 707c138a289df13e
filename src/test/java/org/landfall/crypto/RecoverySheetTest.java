package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three sheets of paper: any two open what was sealed, and what was mistyped is named. */
class RecoverySheetTest {
    private static final String TEXT = "sealed";

    @TempDir
    Path secrets;

    private BackupKey key;

    @BeforeEach
    void make() throws IOException {
        key = BackupKey.make(secrets);
    }

    @Test
    void anyTwoOfTheThreeOpenAndOneDoesNot() throws IOException {
        byte[] sealed = sealed();
        for (List<Integer> two : List.of(List.of(1, 2), List.of(3, 1), List.of(2, 3))) {
            assertThat(opened(sealed, List.of(read(two.getFirst()), read(two.getLast()))))
                    .isEqualTo(TEXT);
        }
        assertThatThrownBy(() -> opened(sealed, List.of(read(1), read(1)))).isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> opened(sealed, List.of(read(1)))).isInstanceOf(KeyRefused.class);
    }

    @Test
    void twoSheetsAreCheckedAgainstTheKeyAndNoneIsUnprintedOnceItsFileIsGone() throws IOException {
        assertThat(read(1).keyId()).isEqualTo(key.id());
        RecoverySheet.check(key, List.of(read(1), read(3)));
        RecoverySheet other = new RecoverySheet(key.id(), 2, new byte[32]);
        assertThatThrownBy(() -> RecoverySheet.check(key, List.of(read(1), other)))
                .isInstanceOf(KeyRefused.class)
                .hasMessageContaining("do not fit together");
        Files.delete(RecoverySheet.file(secrets, 2));
        assertThat(RecoverySheet.unprinted(secrets))
                .containsExactly(RecoverySheet.file(secrets, 1), RecoverySheet.file(secrets, 3));
    }

    @Test
    void theSheetsAreForTheirOwnerAloneAndThePublicHalfOpensNothing() throws IOException {
        for (Path file : RecoverySheet.unprinted(secrets)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(RecoverySheet.unprinted(secrets)).hasSize(3);
        assertThat(BackupKey.in(secrets).orElseThrow().id()).isEqualTo(key.id());
    }

    @Test
    void whatIsTypedInCapitalsWithOtherSpacesCounts() throws IOException {
        String typed = Files.readString(RecoverySheet.file(secrets, 1))
                .toUpperCase(Locale.ROOT)
                .replaceAll("(?<=[0-9A-F]{4}) +(?=[0-9A-F]{4})", "");
        RecoverySheet sheet = new SheetReader(typed.lines().iterator()).next();
        RecoverySheet.check(key, List.of(sheet, read(2)));
    }

    @Test
    void everyMistypedDigitIsNamedByItsLine() throws IOException {
        String page = Files.readString(RecoverySheet.file(secrets, 2));
        for (int line = 1; line <= 4; line++) {
            String printed = page.lines().filter(startsWith(line)).findFirst().orElseThrow();
            char digit = printed.charAt(9);
            String typed = printed.substring(0, 9) + (digit == '0' ? '1' : '0') + printed.substring(10);
            assertThatThrownBy(() ->
                            new SheetReader(page.replace(printed, typed).lines().iterator()).next())
                    .hasMessageContaining("Line " + line + " of sheet 2");
        }
        String otherSheet = page.replaceFirst("sheet  2", "sheet  3");
        assertThatThrownBy(() -> new SheetReader(otherSheet.lines().iterator()).next())
                .isInstanceOf(KeyRefused.class);
        assertThatThrownBy(() -> new SheetReader(page.lines().limit(6).iterator()).next())
                .hasMessageContaining("not complete");
    }

    private static Predicate<String> startsWith(int line) {
        return text -> text.startsWith(line + "      ");
    }

    private RecoverySheet read(int number) throws IOException {
        return new SheetReader(
                        Files.readAllLines(RecoverySheet.file(secrets, number)).iterator())
                .next();
    }

    private byte[] sealed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream to = key.seal(out)) {
            to.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String opened(byte[] sealed, List<RecoverySheet> sheets) throws IOException {
        InputStream in = new ByteArrayInputStream(sealed);
        return new String(SealedBackup.begin(in).open(sheets, in).readAllBytes(), StandardCharsets.UTF_8);
    }
}
