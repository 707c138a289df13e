package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.TestFiles;

/** Zipped forms: whole ones are opened, hostile ones refused before they fill the memory. */
class FormPackageTest {
    private static final byte[] FORM = MarkdownForm.named("files_beside").workbook();

    @Test
    void aFormAndItsFilesComeBackFromTheirZip() {
        FormPackage handedIn = FormPackage.open(new FormPackage(FORM, TestFiles.lists()).zipped("form.xlsx"));
        assertThat(handedIn.form()).isEqualTo(FORM);
        assertThat(handedIn.files().keySet()).isEqualTo(TestFiles.lists().keySet());
    }

    @Test
    void aPackageLargerThanAnyFormIsRefusedUnread() {
        refused(new byte[FormPackage.MAX_FILE + 1], "packageTooBig");
    }

    @Test
    void aPackageThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] zeros = new byte[1_000_000];
        Map<String, byte[]> parts = parts("form.xlsx", FORM);
        for (int i = 0; i < 70; i++) {
            parts.put("media/list" + i + ".csv", zeros);
        }
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(1_000_000);
        refused(bomb, "unpacksTooBig");
    }

    @Test
    void namesThatPointElsewhereAreRefused() throws IOException {
        refused(zip(parts("form.xlsx", FORM, "../../etc/list.csv", new byte[3])), "pathNames");
        refused(zip(parts("form.xlsx", FORM, "/etc/list.csv", new byte[3])), "pathNames");
    }

    @Test
    void whatCouldBeEitherOfTwoIsRefused() throws IOException {
        refused(zip(parts("one.xlsx", FORM, "two.xlsx", FORM)), "packageWithForms");
        refused(zip(parts("form.xlsx", FORM, "a/x.csv", new byte[3], "b/x.csv", new byte[3])), "packageTwice");
        refused(zip(parts("x.csv", new byte[3])), "packageWithoutForm");
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> FormPackage.open(file))
                .isInstanceOfSatisfying(
                        UnreadableWorkbookException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Map<String, byte[]> parts(Object... namesAndContents) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            parts.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
