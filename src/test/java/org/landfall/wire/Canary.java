package org.landfall.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A word that stands nowhere else, and how to find it in what came over the wire, however it was written. */
final class Canary {
    private static final int GROUP = 3; // bytes that Base64 writes together
    private static final int LETTERS = 4;

    /** Half of it in letters that JSON and addresses may write in another way. */
    final String word = "kestrel" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
            + UUID.randomUUID().hashCode() + "황조롱이";

    private final List<String> written = new ArrayList<>();

    Canary() {
        written.add(word);
        written.add(escaped("\\u%04x"));
        written.add(escaped("\\u%04X"));
        written.add(escaped("&#%d;"));
        written.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
        for (int before = 0; before < GROUP; before++) {
            written.add(base64(before));
        }
    }

    boolean isIn(String answer) {
        return written.stream().anyMatch(answer::contains);
    }

    private String escaped(String form) {
        StringBuilder text = new StringBuilder();
        for (char letter : word.toCharArray()) {
            text.append(letter < 0x80 ? String.valueOf(letter) : form.formatted((int) letter));
        }
        return text.toString();
    }

    /** Without the letters that depend on what stands beside it. */
    private String base64(int before) {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        byte[] moved = new byte[before + text.length];
        System.arraycopy(text, 0, moved, before, text.length);
        String whole = Base64.getEncoder().withoutPadding().encodeToString(moved);
        return whole.substring(before == 0 ? 0 : LETTERS, whole.length() - LETTERS);
    }
}
