package org.landfall.interview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Paints a picture anew: upright, without place, time, camera or anything hidden behind it. In memory only, one at a
 * time, and at most as large as a page needs.
 */
final class Pictures {
    private static final int LONGEST_SIDE = 4_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final double QUALITY = 0.9;

    static {
        // otherwise Java lays pictures in the folder for temporary files while it reads them
        ImageIO.setUseCache(false);
    }

    private Pictures() {}

    static IncomingFile cleaned(String mediaType, byte[] bytes) {
        try {
            long pixels = pixels(bytes);
            if (pixels > MOST_PIXELS) {
                return new IncomingFile.Unfit(Attaching.Reason.PICTURE_TOO_LARGE);
            }
            boolean photo = mediaType.equals("image/jpeg") || mediaType.equals("image/webp");
            return new IncomingFile.Fitting(
                    photo ? "image/jpeg" : "image/png", photo ? "jpg" : "png", painted(bytes, photo ? "jpg" : "png"));
        } catch (IOException | RuntimeException broken) {
            return new IncomingFile.Unfit(Attaching.Reason.NO_PICTURE);
        }
    }

    private static synchronized byte[] painted(byte[] bytes, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var picture = Thumbnails.of(new ByteArrayInputStream(bytes))
                .outputFormat(format)
                .outputQuality(QUALITY);
        (longestSide(bytes) > LONGEST_SIDE ? picture.size(LONGEST_SIDE, LONGEST_SIDE) : picture.scale(1))
                .toOutputStream(out);
        return out.toByteArray();
    }

    private static long pixels(byte[] bytes) throws IOException {
        int[] size = size(bytes);
        return (long) size[0] * size[1];
    }

    private static int longestSide(byte[] bytes) throws IOException {
        int[] size = size(bytes);
        return Math.max(size[0], size[1]);
    }

    /** Width and height as the picture says, without decoding it. */
    private static int[] size(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        }
    }
}
