package org.landfall.respondent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text by which consent was asked.
 *
 * @param form id of the form it stands in
 * @param language in which it was read
 * @param sha256 of the text as the form has it in that language, in hexadecimal
 */
public record ConsentText(String form, String version, String language, String sha256) {

    public static ConsentText of(String form, String version, String language, String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new ConsentText(form, version, language, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
