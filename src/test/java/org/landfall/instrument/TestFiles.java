package org.landfall.instrument;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.landfall.instrument.xlsform.Table;

/** Files beside forms, for tests. */
public final class TestFiles {
    private TestFiles() {}

    /** As lists under these names, read for the form. */
    public static FormFiles of(String xform, Map<String, byte[]> files) {
        return FormFiles.of(
                xform,
                files.entrySet().stream()
                        .map(file -> new FormFile(file.getKey(), "text/plain", 1, file.getValue()))
                        .toList());
    }

    /** Of the lists that stand in the workbook beside the XForm. */
    public static FormFiles of(String xform, List<Table> sheets) {
        return FormFiles.of(xform, List.of(), sheets);
    }

    /** The lists that the form {@code files_beside} names. */
    public static Map<String, byte[]> lists() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("districts.csv", "villages.csv", "towns.csv", "roads.xml", "wells.geojson")) {
            try {
                files.put(name, Files.readAllBytes(Path.of("src/test/resources/xlsforms/files", name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
