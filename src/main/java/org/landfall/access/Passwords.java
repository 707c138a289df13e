package org.landfall.access;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id over 19 MiB, two passes. Checking costs the same whether or not there is a password to check against.
 * Hangul typed on a Mac and on Windows is one password: both are brought to NFKC first.
 */
@Component
class Passwords {
    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LONGEST = 1_000;

    private final PasswordEncoder argon2;
    private final String nobodys;

    @Autowired
    Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, KIB, PASSES));
    }

    Passwords(PasswordEncoder argon2) {
        this.argon2 = argon2;
        nobodys = hashed(argon2, "nobody has this one");
    }

    String hash(String password) {
        return hashed(argon2, normal(password));
    }

    private static String hashed(PasswordEncoder argon2, String password) {
        String hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Argon2 gave no hash");
        }
        return hash;
    }

    /** False without a hash, after the same work. */
    boolean matches(String typed, Optional<String> hash) {
        boolean equal = argon2.matches(normal(typed), hash.orElse(nobodys));
        return equal && hash.isPresent();
    }

    boolean outdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private static String normal(String password) {
        String bounded = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        byte[] wellFormed = bounded.getBytes(StandardCharsets.UTF_8); // half a surrogate pair becomes a question mark
        return Normalizer.normalize(new String(wellFormed, StandardCharsets.UTF_8), Normalizer.Form.NFKC);
    }
}
