package org.landfall.interview;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures for tests, with what a camera would have written into them. */
public final class TestPictures {
    private TestPictures() {}

    public static byte[] png(int width, int height) throws IOException {
        return painted("png", width, height);
    }

    /** A JPEG with EXIF data: a description, and how the camera was held (1 upright, 6 turned to the right). */
    public static byte[] photoOf(String description, int width, int height, int held) throws IOException {
        byte[] plain = painted("jpg", width, height);
        byte[] exif = exif(description, held);
        ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 4);
        int head = 4 + ByteBuffer.wrap(plain).getShort(4);
        photo.put(plain, 0, head)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        return photo.put(plain, head, plain.length - head).array();
    }

    /** One point as WebP, with a description where a camera writes. */
    static byte[] webpOf(String description) {
        byte[] plain = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
        byte[] exif =
                (description.length() % 2 == 0 ? description : description + " ").getBytes(StandardCharsets.US_ASCII);
        int chunks = plain.length - 12;
        return ByteBuffer.allocate(12 + 18 + chunks + 8 + exif.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + 18 + chunks + 8 + exif.length)
                .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .putInt(8)
                .put(new byte[6])
                .put(plain, 12, chunks)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif)
                .array();
    }

    /** The same with something behind its end. */
    public static byte[] with(byte[] picture, String behind) {
        byte[] more = behind.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(picture.length + more.length)
                .put(picture)
                .put(more)
                .array();
    }

    private static byte[] exif(String description, int held) {
        byte[] text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + text.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(8 + 2 + 24 + 4);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0);
        return exif.putInt(0).put(text).array();
    }

    private static byte[] painted(String format, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(20, 60, 200));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
