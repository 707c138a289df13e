package org.landfall.testimony;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.WrappedKey;
import org.landfall.study.StudyId;
import org.landfall.testimony.ReleasedQuote.Copy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Released copies, each sealed with a key of its own: forgetting the key makes the copy unreadable. */
@Repository
class ReleasedStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final RecordCipher cipher;

    ReleasedStore(JdbcClient database, RecordCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void insert(UUID id, StudyId study, String code, Copy copy, LocalDate on, LocalDate expires) {
        WrappedKey key = cipher.createKey(code, id);
        byte[] sealed = cipher.open(code, id, key).seal(place(code, id), JSON.writeValueAsBytes(copy));
        database.sql("""
                        insert into testimony.released_quote (id, study_id, keyset_id, data_key, sealed, released_on, expires_on)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, study.value(), key.keysetId(), key.bytes(), sealed, on, expires)
                .update();
    }

    /** The newest first. */
    List<ReleasedQuote> all(LocalDate today) {
        return database.sql("""
                        select r.*, s.code from testimony.released_quote r join study.study s on s.id = r.study_id
                         where %s order by r.released_on desc, r.id""".formatted(AssignedStudies.only("r.study_id")))
                .query((row, number) -> released(row, today))
                .list();
    }

    /** Of which there is a quote. */
    Set<StudyId> studies() {
        return database.sql("select distinct study_id from testimony.released_quote where "
                        + AssignedStudies.only("study_id"))
                .query((row, number) -> new StudyId(row.getObject("study_id", UUID.class)))
                .set();
    }

    /** The words and their key go; that it was there stays. */
    void callBack(UUID id) {
        database.sql("""
                        update testimony.released_quote set sealed = '', data_key = '', withdrawn_on = current_date
                         where id = ? and withdrawn_on is null""").param(id).update();
    }

    private ReleasedQuote released(ResultSet row, LocalDate today) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate expires = row.getObject("expires_on", LocalDate.class);
        LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        boolean usable = withdrawn == null && !today.isAfter(expires);
        return new ReleasedQuote(
                id, row.getObject("released_on", LocalDate.class), expires, withdrawn, usable ? copy(row, id) : null);
    }

    private Copy copy(ResultSet row, UUID id) throws SQLException {
        String code = row.getString("code");
        WrappedKey key = new WrappedKey(row.getString("keyset_id"), row.getBytes("data_key"));
        return JSON.readValue(cipher.open(code, id, key).open(place(code, id), row.getBytes("sealed")), Copy.class);
    }

    private static Place place(String study, UUID id) {
        return new Place("released quote", study, id, "copy", 0);
    }
}
