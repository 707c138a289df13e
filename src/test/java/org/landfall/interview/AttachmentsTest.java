package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.landfall.DatabaseDump;
import org.landfall.LandfallTest;
import org.landfall.TestHome;
import org.landfall.access.Account;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.engine.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of an interview on the real database: sealed, append-only, opened by whoever may read the interview. */
@LandfallTest
class AttachmentsTest {
    private static final String CANARY = "FILECANARY-8361";

    @Autowired
    InterviewService interviews;

    @Autowired
    ReviewService review;

    @Autowired
    EveryTypeForm form;

    @Autowired
    Talks talks;

    @Autowired
    People people;

    @Autowired
    RecordCipher cipher;

    @Autowired
    @Qualifier(TestHome.EVERY_ROW)
    JdbcClient database;

    @Test
    void aFileIsTheAnswerAndComesBackAfterwards() {
        withInterview(open -> {
            assertThat(attach(open, "paper", "notes.csv", CANARY + ",1\n")).isEqualTo(new Attaching.Done());
            assertThat(attach(open, "photo", "../../x\n.jpg", photo())).isEqualTo(new Attaching.Done());
            open.save();
            OpenInterview again = interviews.open(open.line().id());
            String name = again.session().value("paper").orElseThrow();
            assertThat(name).endsWith(".csv").doesNotContain("notes");
            assertThat(text(again.attachment(name).orElseThrow())).isEqualTo(CANARY + ",1\n");
            Attachment picture = again.attachment(again.session().value("photo").orElseThrow())
                    .orElseThrow();
            assertThat(readable(picture)).isTrue();
            assertThat(text(picture)).doesNotContain("PLACECANARY");
        });
        assertThat(new DatabaseDump(database).tablesWith(CANARY)).isEmpty();
        assertThat(new DatabaseDump(database).tablesWith("PLACECANARY")).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        withInterview(open -> {
            long before = stored();
            assertThat(attach(open, "photo", "a.jpg", "<svg onload='x()'/>"))
                    .isEqualTo(new Attaching.Refused(Attaching.Reason.NO_PICTURE));
            assertThat(attach(open, "paper", "a.pdf", "MZ\u0001\u0002"))
                    .isEqualTo(new Attaching.Refused(Attaching.Reason.NO_DOCUMENT));
            assertThat(attach(open, "paper", "a.txt", "")).isEqualTo(new Attaching.Refused(Attaching.Reason.EMPTY));
            assertThat(attach(open, "first_text", "a.txt", "x"))
                    .isEqualTo(new Attaching.Refused(Attaching.Reason.NOT_ASKED));
            assertThat(open.attach(path(open, "paper"), "a.txt", new byte[20_000_001]))
                    .isEqualTo(new Attaching.Refused(Attaching.Reason.TOO_BIG));
            assertThat(stored()).isEqualTo(before);
            assertThat(open.session().value("photo")).isEmpty();
        });
    }

    @Test
    void whatIsReplacedOrRemovedStaysInTheJournalOnly() {
        withInterview(open -> {
            attach(open, "paper", "a.txt", "first");
            String first = open.session().value("paper").orElseThrow();
            attach(open, "paper", "a.txt", "second");
            open.answer(path(open, "paper"), new Reply.Cleared());
            open.save();
            OpenInterview again = interviews.open(open.line().id());
            assertThat(again.session().value("paper")).isEmpty();
            assertThat(text(again.attachment(first).orElseThrow())).isEqualTo("first");
            assertThatThrownBy(() -> database.sql("update interview.attachment set header = ''")
                            .update())
                    .hasMessageContaining("append-only");
        });
    }

    @Test
    void everyFileLiesUnderADataKeyOfItsOwn() {
        withInterview(open -> {
            attach(open, "paper", "a.txt", "first");
            attach(open, "paper", "b.txt", "second");
            open.save();
            assertThat(database.sql("""
                                    select data_key from interview.attachment where interview_id = :id
                                    union all select data_key from interview.interview where id = :id""")
                            .param("id", open.line().id().value())
                            .query(byte[].class)
                            .list())
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .doesNotContainNull();
        });
    }

    @Test
    void aFileOfBeforeOpensWithTheKeyOfItsRecord() {
        withInterview(open -> {
            InterviewId id = open.line().id();
            Attachment file =
                    new Attachment(UUID.randomUUID(), "text/plain", "txt", CANARY.getBytes(StandardCharsets.UTF_8));
            AttachmentStore.SealedFile sealed = underItsRecord(id).seal(file);
            database.sql("insert into interview.attachment (id, interview_id, sound, header) values (?, ?, false, ?)")
                    .params(file.id(), id.value(), sealed.header())
                    .update();
            database.sql("insert into interview.attachment_chunk (attachment_id, number, sealed) values (?, 1, ?)")
                    .params(file.id(), sealed.chunks().getFirst())
                    .update();
            assertThat(open.attachment(file.name()).map(Attachment::bytes)).contains(file.bytes());
        });
    }

    private FileSeal underItsRecord(InterviewId id) {
        return database.sql("""
                        select s.code, i.keyset_id, i.data_key from interview.interview i
                          join study.study s on s.id = i.study_id where i.id = ?""")
                .param(id.value())
                .query((row, number) -> new FileSeal(
                        row.getString(1),
                        id,
                        cipher.open(row.getString(1), id.value(), new WrappedKey(row.getString(2), row.getBytes(3)))))
                .single();
    }

    @Test
    void aFileOfAnotherInterviewIsNone() {
        Account interviewer = talks.interviewer();
        people.as(interviewer, () -> {
            OpenInterview one = interviews.open(interviews.start(form.study(), "en", Preparation.DOCUMENT));
            OpenInterview other = interviews.open(interviews.start(form.study(), "en", Preparation.DOCUMENT));
            attach(one, "paper", "a.txt", "mine");
            String name = one.session().value("paper").orElseThrow();
            assertThat(other.attachment(name)).isEmpty();
            assertThat(other.attachment("../../etc/passwd")).isEmpty();
            return name;
        });
    }

    @Test
    void theCustodianReadsWhatWasHandedIn() {
        Account interviewer = talks.interviewer();
        InterviewId id = people.as(interviewer, () -> {
            OpenInterview open = interviews.open(interviews.start(form.study(), "en", Preparation.DOCUMENT));
            attach(open, "paper", "a.txt", "to be read");
            assertThat(interviews.complete(open)).isInstanceOf(Completion.Done.class);
            assertThatThrownBy(() -> attach(open, "paper", "a.txt", "too late"))
                    .isInstanceOf(InterviewClosedException.class);
            return open.line().id();
        });
        people.as(people.active(Role.CUSTODIAN), () -> {
            OpenInterview record = review.read(id);
            String name = record.session().value("paper").orElseThrow();
            assertThat(text(record.attachment(name).orElseThrow())).isEqualTo("to be read");
            return id;
        });
    }

    private void withInterview(Consumer<OpenInterview> work) {
        people.as(talks.interviewer(), () -> {
            work.accept(interviews.open(interviews.start(form.study(), "en", Preparation.DOCUMENT)));
            return "";
        });
    }

    private static Attaching attach(OpenInterview open, String question, String name, String content) {
        return attach(open, question, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Attaching attach(OpenInterview open, String question, String name, byte[] content) {
        return open.attach(path(open, question), name, content);
    }

    private static String path(OpenInterview open, String question) {
        return Talks.path(open, question);
    }

    private long stored() {
        return database.sql("select count(*) from interview.attachment")
                .query(Long.class)
                .single();
    }

    private static byte[] photo() {
        try {
            return TestPictures.photoOf("PLACECANARY-37.57", 900, 600, 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean readable(Attachment picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth() == 900;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Attachment file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
