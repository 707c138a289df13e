package org.landfall.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landfall.crypto.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ten codes for when the telephone is gone; each opens once. Only hashes are kept, made with a key that is not in the database. */
@Repository
class RecoveryCodes {
    static final int HOW_MANY = 10;
    private static final int LENGTH = 12;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final BlindIndex hashes;

    RecoveryCodes(JdbcClient jdbc, BlindIndex hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /** A new set; all codes given out before are void. */
    List<String> renew(AccountId account) {
        remove(account);
        List<String> codes = Stream.generate(RecoveryCodes::newCode)
                .distinct()
                .limit(HOW_MANY)
                .toList();
        codes.forEach(code -> jdbc.sql("insert into access.recovery_code (account_id, hash) values (:id, :hash)")
                .param("id", account.value())
                .param("hash", hash(account, code))
                .update());
        return codes;
    }

    /** True for exactly one caller; the code is void from then on. */
    boolean use(AccountId account, String typed) {
        return jdbc.sql("""
                        update access.recovery_code set used = now()
                        where account_id = :id and hash = :hash and used is null
                        """)
                        .param("id", account.value())
                        .param("hash", hash(account, typed))
                        .update()
                == 1;
    }

    int left(AccountId account) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = ? and used is null")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void remove(AccountId account) {
        jdbc.sql("delete from access.recovery_code where account_id = ?")
                .param(account.value())
                .update();
    }

    private byte[] hash(AccountId account, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return hashes.index("access", account + " " + plain);
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
