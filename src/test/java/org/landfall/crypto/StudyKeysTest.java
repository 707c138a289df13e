package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.ActingAs;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A study's key is replaced while it is worked with. The clock is made up. */
@LandfallTest
class StudyKeysTest {
    @Autowired
    StudyKeys keys;

    @Autowired
    RecordCipher cipher;

    @Autowired
    VaultCipher vaults;

    @Autowired
    Epochs epochs;

    @Autowired
    RootKey root;

    @Autowired
    ActingAs acting;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    JdbcClient application;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    private Study study;
    private InterviewId before;
    private KeysetRow old;
    private WrappedKey oldKey;

    @BeforeEach
    void aStudyWithARecord() {
        study = talks.study(false);
        before = talks.begun(talks.interviewer(), study);
        old = row();
        oldKey = stored(before);
    }

    @Test
    void newRecordsUseTheNewKeyAndOldOnesReadTheSameBeforeDuringAndAfter() {
        byte[] sealed = open(before, stored(before)).seal(place(), new byte[] {7});
        begin();
        assertThat(open(before, stored(before)).open(place(), sealed)).containsExactly(7);
        InterviewId during = talks.begun(talks.interviewer(), study);
        assertThat(opensWith(old, during, stored(during))).isFalse();

        assertThat(round(Duration.ZERO)).isEmpty();
        assertThat(open(before, stored(before)).open(place(), sealed)).containsExactly(7);
        assertThat(standing().underOld()).isZero();

        assertThat(round(Duration.ofHours(25))).containsExactly(study.code());
        assertThat(open(before, stored(before)).open(place(), sealed)).containsExactly(7);
        assertThat(open(during, stored(during))).isNotNull();
        assertThat(standing().turning()).isNull();
        assertThat(round(Duration.ofHours(26))).isEmpty();
    }

    @Test
    void whoStoleTheOldKeysetAndTheRootKeyOpensNothingThatWasWrappedAnew() {
        assertThat(opensWith(old, before, oldKey)).isTrue();
        begin();
        round(Duration.ofHours(25));

        assertThat(opensWith(old, before, stored(before))).isFalse();
        assertThat(opensWith(row(), before, stored(before))).isTrue();
        assertThat(opensWith(row(), before, oldKey)).as("the destroyed key").isFalse();
    }

    @Test
    void theOldKeyStaysWhileARowThatNobodyCouldTakeLiesUnderIt() {
        begin();
        InterviewId held = talks.begun(talks.interviewer(), study);
        put(held, wrappedByOld(held));
        acting.role(
                Role.CUSTODIAN,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    assertThat(application
                                    .sql("select 1 from interview.interview where id = ? for update")
                                    .param(held.value())
                                    .query()
                                    .listOfRows())
                            .hasSize(1);
                    assertThat(round(Duration.ofHours(25))).isEmpty();
                }));
        assertThat(standing().underOld()).isOne();

        assertThat(round(Duration.ofHours(26))).containsExactly(study.code());
        assertThat(open(held, stored(held))).isNotNull();
    }

    @Test
    void aRowThatWasChangedKeepsTheOldKeyAndStopsNobodyElse() {
        InterviewId changed = talks.begun(talks.interviewer(), study);
        byte[] bytes = epochs.unwrap(stored(changed).bytes()).clone();
        bytes[bytes.length - 1] ^= 1;
        put(changed, epochs.wrap(bytes));
        begin();
        assertThat(round(Duration.ofHours(25))).isEmpty();
        assertThat(standing().underOld()).isOne();
        assertThat(opensWith(old, before, stored(before))).isFalse();
        assertThat(open(before, stored(before))).isNotNull();
    }

    @Test
    void killedAfterAnyStepTheNextRoundDoesTheRest() {
        InterviewId second = talks.begun(talks.interviewer(), study);
        WrappedKey secondOld = stored(second);
        begin();
        round(Duration.ZERO);
        put(second, secondOld.bytes()); // as if the round had not come this far
        assertThat(opensWith(old, second, stored(second))).isTrue();
        assertThat(fresh().open(study.code(), second.value(), stored(second))).isNotNull();
        assertThat(fresh().open(study.code(), before.value(), stored(before))).isNotNull();

        assertThat(round(Duration.ofHours(25))).containsExactly(study.code());

        assertThat(opensWith(old, second, stored(second))).isFalse();
        assertThat(fresh().open(study.code(), second.value(), stored(second))).isNotNull();
    }

    @Test
    void aNodeThatReadTheKeysetBeforeOpensWhatAnotherWrappedSince() {
        RecordCipher other = fresh();
        assertThat(other.open(study.code(), before.value(), stored(before))).isNotNull();
        begin();
        round(Duration.ZERO);
        InterviewId during = talks.begun(talks.interviewer(), study);
        assertThat(other.open(study.code(), during.value(), stored(during))).isNotNull();
        assertThat(other.open(study.code(), before.value(), stored(before))).isNotNull();
    }

    @Test
    void custodiansOpenTheVaultAsBeforeAndItLiesUnderTheNewKey() {
        UUID holder = people.active(Role.CUSTODIAN).id().value();
        ShareKey key = vaults.newShareKey(study.code(), holder, "velvet otter kayak lantern");
        database.sql("""
                        insert into respondent.vault_share_key (study_id, account_id, public_key, wrapped, taken_at)
                        values (?, ?, ?, ?, now())""")
                .params(study.id().value(), holder, key.publicHalf(), key.wrapped())
                .update();
        begin();

        assertThat(round(Duration.ofHours(25))).containsExactly(study.code());

        byte[] now = database.sql("select wrapped from respondent.vault_share_key where account_id = ?")
                .param(holder)
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(Arrays.equals(now, key.wrapped())).isFalse();
        ShareKey anew = new ShareKey(study.code(), holder, key.publicHalf(), now);
        assertThat(vaults.unlock(anew, "velvet otter kayak lantern")).isPresent();
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> vaults.vouch(key));
    }

    @Test
    void aSecondRotationWaitsForTheEndOfTheFirst() {
        begin();
        assertThat(begun()).isFalse();
        round(Duration.ofHours(25));
        assertThat(begun()).isTrue();
        assertThat(begun("NONE")).isFalse();
    }

    private void begin() {
        assertThat(begun()).isTrue();
        keys.readAnew();
    }

    private boolean begun() {
        return begun(study.code());
    }

    private boolean begun(String code) {
        Boolean begun = new TransactionTemplate(transactions).execute(_ -> keys.begin(code));
        return Objects.requireNonNull(begun);
    }

    private List<String> round(Duration later) {
        return acting.role(Role.CUSTODIAN, () -> keys.round(Instant.now().plus(later))).stream()
                .filter(study.code()::equals) // rotations of other tests may end meanwhile
                .toList();
    }

    private StudyKeys.Standing standing() {
        return keys.standings().stream()
                .filter(one -> one.study().equals(study.code()))
                .findFirst()
                .orElseThrow();
    }

    private KeysetRow row() {
        return new KeysetStore(application)
                .find(new KeysetId(Purpose.CONTENT, study.code()))
                .orElseThrow();
    }

    private RecordCipher fresh() {
        return new RecordCipher(new Keysets(application, root, transactions), epochs);
    }

    private RecordKey open(InterviewId id, WrappedKey key) {
        return cipher.open(study.code(), id.value(), key);
    }

    private boolean opensWith(KeysetRow keyset, InterviewId id, WrappedKey key) {
        try {
            Keyset.unwrap(keyset, root)
                    .primitive(Aead.class)
                    .decrypt(epochs.unwrap(key.bytes()), RecordCipher.place(study.code(), id.value()));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] wrappedByOld(InterviewId id) {
        try {
            return epochs.wrap(Keyset.unwrap(old, root)
                    .primitive(Aead.class)
                    .encrypt(new byte[32], RecordCipher.place(study.code(), id.value())));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private WrappedKey stored(InterviewId id) {
        return database.sql("select keyset_id, data_key from interview.interview where id = ?")
                .param(id.value())
                .query((row, number) -> new WrappedKey(row.getString(1), row.getBytes(2)))
                .single();
    }

    private void put(InterviewId id, byte[] key) {
        database.sql("update interview.interview set data_key = ? where id = ?")
                .params(key, id.value())
                .update();
    }

    private Place place() {
        return new Place("answer", study.code(), before.value(), "name", 1);
    }
}
