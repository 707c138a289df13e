package org.landfall.interview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.landfall.crypto.HomeKeys;
import org.landfall.crypto.WrappedKey;
import org.landfall.interview.engine.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an installation has stored of a document that was coded and handed in, opened with its key but without its help. */
public record StoredRecord(List<Answer> answers, SourceEntry source) {

    public static StoredRecord of(Path home, JdbcClient database, String pseudonym) throws IOException {
        SealedInterview seal = seal(home, database, pseudonym);
        Sealed document = newest(database, "document", pseudonym);
        Sealed source = newest(database, "source", pseudonym);
        return new StoredRecord(
                seal.openDocument(document.bytes(), document.revision()),
                seal.openSource(source.bytes(), source.revision()));
    }

    private record Sealed(int revision, byte[] bytes) {}

    private static Sealed newest(JdbcClient database, String table, String pseudonym) {
        return database.sql("""
                        select revision, sealed from interview.%s
                         where interview_id = (select id from interview.interview where pseudonym = ?)
                         order by revision desc limit 1""".formatted(table))
                .param(pseudonym)
                .query((row, number) -> new Sealed(row.getInt(1), row.getBytes(2)))
                .single();
    }

    private record Row(InterviewId id, String study, WrappedKey key) {}

    private static SealedInterview seal(Path home, JdbcClient database, String pseudonym) throws IOException {
        Row row = database.sql("""
                        select i.id, s.code, i.keyset_id, i.data_key from interview.interview i
                          join study.study s on s.id = i.study_id where i.pseudonym = ?""")
                .param(pseudonym)
                .query((found, number) -> new Row(
                        new InterviewId(found.getObject(1, UUID.class)),
                        found.getString(2),
                        new WrappedKey(found.getString(3), found.getBytes(4))))
                .single();
        return new SealedInterview(
                row.study(),
                row.id(),
                HomeKeys.of(home, database).open(row.study(), row.id().value(), row.key()));
    }
}
