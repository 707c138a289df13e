package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.ActingAs;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Talks;
import org.landfall.study.Study;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was erased opens from no backup after 35 days; what was not, opens from every younger one. The clock is made up. */
@LandfallTest
class EpochsTest {
    private static final Duration DAYS_35 = Duration.ofDays(35);

    @Autowired
    Epochs epochs;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    RecordCipher cipher;

    @Autowired
    EpochSettings settings;

    @Autowired
    ActingAs acting;

    @Autowired
    Talks talks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @TempDir
    Path elsewhere;

    private Study study;
    private InterviewId erased;
    private InterviewId kept;

    /** What a backup holds of the two records. */
    private record Copied(Instant at, WrappedKey erased, WrappedKey kept) {}

    @Autowired
    private JdbcClient application;

    @BeforeEach
    void twoRecordsOfTheSameAge() {
        Account interviewer = talks.interviewer();
        study = talks.study(false);
        erased = talks.begun(interviewer, study);
        kept = talks.begun(interviewer, study);
    }

    @Test
    void whatWasErasedOpensFromNoBackupThirtyFiveDaysLaterAndWhatWasNotFromEveryYoungerOne() {
        Instant begin = Instant.ofEpochSecond(epochs.newest().epoch())
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.HOURS);
        Instant gone = begin.plus(Duration.ofDays(40));
        List<Copied> backups = new ArrayList<>();
        for (int hour = 0; hour < 24 * 78; hour += 3) {
            Instant now = begin.plus(Duration.ofHours(hour));
            if (hour % 24 == 0) {
                keep(now, Duration.ofHours(20));
                backups.add(new Copied(now, key(erased), key(kept)));
            } else {
                keep(now, Duration.ofHours(25));
            }
            if (now.equals(gone)) {
                database.sql("update interview.interview set data_key = '' where id = ?")
                        .param(erased.value())
                        .update();
            }
            if (hour % 12 == 0) {
                everyYoungerOneOpens(now, backups);
            }
            if (!now.isBefore(gone.plus(DAYS_35))) {
                assertThat(backups)
                        .filteredOn(backup -> backup.erased().bytes().length > 0)
                        .hasSize(41)
                        .allSatisfy(backup -> assertThatExceptionOfType(SealBrokenException.class)
                                .isThrownBy(() -> cipher.open(study.code(), erased.value(), backup.erased())));
            }
        }
        assertThat(settings.folder().epochs()).hasSizeLessThan(40);
    }

    private void everyYoungerOneOpens(Instant now, List<Copied> backups) {
        assertThat(backups)
                .filteredOn(backup -> backup.at().plus(Epochs.LIFE).isAfter(now))
                .allSatisfy(backup -> cipher.open(study.code(), kept.value(), backup.kept()));
    }

    @Test
    void aKeyOfBeforeThereWereEpochsIsWrappedByTheFirstRunAndOneInUseByTheNext() {
        byte[] plain = epochs.unwrap(key(kept).bytes());
        setKey(kept, plain);
        assertThat(cipher.open(study.code(), kept.value(), key(kept))).isNotNull();
        transaction.executeWithoutResult(_ -> {
            database.sql("select 1 from interview.interview where id = ?")
                    .param(erased.value())
                    .query()
                    .listOfRows();
            rewrap();
        });
        assertThat(EpochKey.isWrapped(key(kept).bytes())).isTrue();
        assertThat(cipher.open(study.code(), kept.value(), key(kept))).isNotNull();
        byte[] once = key(kept).bytes();
        rewrap();
        assertThat(key(kept).bytes()).isEqualTo(once);
    }

    @Test
    void anEpochThatSomethingStillLiesUnderIsNotDestroyedWhateverTheColumnIsCalled() {
        byte[] wrapped = key(kept).bytes();
        Instant now = Instant.ofEpochSecond(epochs.newest().epoch()).plus(DAYS_35);
        database.sql("create table interview.odd (odd_key bytea)").update();
        try {
            database.sql("grant select on interview.odd to landfall_application")
                    .update();
            database.sql("insert into interview.odd values (?)").param(wrapped).update();
            Epochs.Destroyed destroyed = keep(now, Duration.ofHours(20));
            assertThat(destroyed.kept()).containsExactly("interview.odd");
            assertThat(settings.folder().epochs()).contains(EpochKey.epochOf(wrapped));
        } finally {
            database.sql("drop table interview.odd").update();
        }
        keep(now, Duration.ofHours(20));
        assertThat(settings.folder().epochs()).doesNotContain(EpochKey.epochOf(wrapped));
    }

    @Test
    void aStartWithoutTheFolderIsRefusedAndMakesNoKeyInItsPlace() {
        EpochGate gate = new EpochGate(new EpochFolder(elsewhere.resolve("epochs")), database);
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(gate::check)
                .withMessageContaining("not in " + elsewhere.resolve("epochs"))
                .satisfies(refused -> assertThat(refused.wayOut()).contains("LANDFALL_EPOCHS", "Nothing was changed"));
        assertThat(elsewhere).isEmptyDirectory();
        assertThatCode(() -> new EpochGate(settings.folder(), database).check()).doesNotThrowAnyException();
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws Exception {
        EpochFolder folder = new EpochFolder(elsewhere);
        folder.make(7);
        Files.setPosixFilePermissions(
                folder.file(7), java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> folder.find(7))
                .withMessageContaining("can be read by other users");
    }

    @Test
    void theSecondFolderIsKeptTheSameAndLosesNothingWhenTheFirstIsLost() throws Exception {
        Path first = elsewhere.resolve("first");
        Path second = elsewhere.resolve("second");
        EpochFolder folder = new EpochFolder(first);
        EpochCopy copy = new EpochCopy(new EpochSettings(elsewhere, first.toString(), second.toString()));
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        folder.make(now.getEpochSecond());
        folder.make(now.minus(DAYS_35).getEpochSecond());
        copy.renew(now);
        assertThat(new EpochFolder(second).epochs()).hasSize(2);
        folder.destroy(now.minus(DAYS_35).getEpochSecond());
        copy.renew(now);
        assertThat(new EpochFolder(second).epochs()).containsExactly(now.getEpochSecond());
        folder.destroy(now.getEpochSecond());
        copy.renew(now);
        assertThat(new EpochFolder(second).epochs()).containsExactly(now.getEpochSecond());
    }

    private Epochs.Destroyed keep(Instant now, Duration old) {
        return acting.role(Role.CUSTODIAN, () -> {
            if (epochs.turn(now, old).isPresent()) {
                rewrapping.all();
            }
            return epochs.destroyOld(now);
        });
    }

    /** One table that refuses it would keep all that come after it under old epochs. */
    @Test
    void everyDataKeyMayBeWrappedAnew() {
        assertThat(application.sql("""
                                select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid
                                 where c.relkind = 'r' and a.attname = 'data_key' and a.atttypid = 'bytea'::regtype
                                   and not has_column_privilege(c.oid, a.attnum, 'UPDATE')""").query(String.class).list()).isEmpty();
    }

    private void rewrap() {
        acting.role(Role.CUSTODIAN, rewrapping::all);
    }

    private WrappedKey key(InterviewId id) {
        return database.sql("select keyset_id, data_key from interview.interview where id = ?")
                .param(id.value())
                .query((row, number) -> new WrappedKey(row.getString(1), row.getBytes(2)))
                .single();
    }

    private void setKey(InterviewId id, byte[] key) {
        database.sql("update interview.interview set data_key = ? where id = ?")
                .params(key, id.value())
                .update();
    }
}
