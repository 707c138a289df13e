package org.landfall;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A word as a thief of files would look for it: in UTF-8 and UTF-16, in hexadecimal, in Base64 and escaped. */
public final class SoughtWord {
    private static final int GROUP = 3; // bytes that Base64 writes together
    private static final int LETTERS = 4;

    private final String word;
    private final Set<String> written = new LinkedHashSet<>();

    public SoughtWord(String word) {
        this.word = word;
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = word.getBytes(charset);
            written.add(new String(bytes, StandardCharsets.ISO_8859_1));
            written.add(HexFormat.of().formatHex(bytes));
            written.add(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
            for (int before = 0; before < GROUP; before++) {
                written.add(base64(bytes, before));
            }
        }
        written.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
        written.add(escaped());
    }

    public String word() {
        return word;
    }

    /** @param content bytes, each as the character of its number */
    private boolean isIn(String content) {
        return written.stream().anyMatch(content::contains);
    }

    public boolean isIn(Path file) {
        try {
            return isIn(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false;
        }
    }

    /** In text; bytes of the database are hexadecimal in it. */
    public boolean isInText(String text) {
        return isIn(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private String escaped() {
        StringBuilder text = new StringBuilder();
        for (char letter : word.toCharArray()) {
            text.append(letter < 0x80 ? String.valueOf(letter) : "\\u%04x".formatted((int) letter));
        }
        return text.toString();
    }

    /** Without the letters that depend on what stands beside it. */
    private static String base64(byte[] text, int before) {
        byte[] moved = new byte[before + text.length];
        System.arraycopy(text, 0, moved, before, text.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(moved);
        return whole.substring(before == 0 ? 0 : LETTERS, whole.length() - LETTERS);
    }

    @Override
    public String toString() {
        return word;
    }
}
