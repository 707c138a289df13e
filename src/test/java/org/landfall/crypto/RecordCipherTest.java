package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LandfallTest
class RecordCipherTest {
    private final String study = "study-" + UUID.randomUUID();
    private final UUID record = UUID.randomUUID();
    private final Place place = new Place("answer", study, record, "name", 1);

    @Autowired
    RecordCipher cipher;

    @Autowired
    Epochs epochs;

    @Autowired
    RootKey root;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aKeyOpensAgainWhatItSealed() {
        WrappedKey wrapped = cipher.createKey(study, record);
        byte[] sealed = cipher.open(study, record, wrapped).seal(place, new byte[] {1, 2});

        assertThat(cipher.open(study, record, wrapped).open(place, sealed)).containsExactly(1, 2);
    }

    @Test
    void aKeyMovedToAnotherRecordDoesNotOpen() {
        WrappedKey wrapped = cipher.createKey(study, record);

        assertThatExceptionOfType(SealBrokenException.class)
                .isThrownBy(() -> cipher.open(study, UUID.randomUUID(), wrapped));
    }

    @Test
    void aKeyMovedToAnotherStudyDoesNotOpen() {
        WrappedKey wrapped = cipher.createKey(study, record);
        WrappedKey renamed = new WrappedKey("content.other", wrapped.bytes());
        cipher.createKey("other", UUID.randomUUID());

        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> cipher.open("other", record, wrapped));
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> cipher.open("other", record, renamed));
    }

    @Test
    void aKeysetSurvivesTheRollbackOfItsFirstUser() {
        WrappedKey wrapped = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return afterRestart().createKey(study, record);
        });

        assertThat(afterRestart().open(study, record, wrapped)).isNotNull();
    }

    @Test
    void manyFirstUsersAtOnceGetOneKeyset() {
        List<WrappedKey> keys = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> cipher.createKey(study, record))
                .toList();

        RecordCipher fresh = afterRestart();
        assertThat(keys)
                .allSatisfy(key -> assertThat(fresh.open(study, record, key)).isNotNull());
    }

    @Test
    void aKeysetOfOneStudyCannotBePutInPlaceOfAnothers() {
        cipher.createKey(study, record);
        String thief = study + "-thief";
        jdbc.sql("""
                        insert into crypto.keyset (id, purpose, scope, wrapped, canary)
                        select 'content.' || :thief, 'content', :thief, wrapped, canary
                        from crypto.keyset where scope = :study
                        """).param("thief", thief).param("study", study).update();
        try {
            var keysets = new Keysets(jdbc, root, transactions);
            assertThatExceptionOfType(SealBrokenException.class)
                    .isThrownBy(() -> keysets.open(new KeysetId(Purpose.CONTENT, thief), Aead.class));
        } finally {
            jdbc.sql("delete from crypto.keyset where scope = :thief")
                    .param("thief", thief)
                    .update();
        }
    }

    private RecordCipher afterRestart() {
        return new RecordCipher(new Keysets(jdbc, root, transactions), epochs);
    }
}
