package org.landfall.instrument;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files beside forms. Those of a published version refuse to change by themselves. */
@Repository
class FormFileTable {
    private final JdbcClient database;

    FormFileTable(JdbcClient database) {
        this.database = database;
    }

    /** What there is to say about a file without opening it. */
    record Line(String name, String mediaType, int items, int bytes) {}

    List<Line> lines(InstrumentVersionId version) {
        return database.sql("""
                        select name, media_type, items, octet_length(content)
                        from instrument.form_file where version_id = ? order by name""")
                .param(version.value())
                .query((row, n) -> new Line(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** All files with their bytes. */
    List<FormFile> all(InstrumentVersionId version) {
        return database.sql(
                        "select name, media_type, items, content from instrument.form_file where version_id = ? order by name")
                .param(version.value())
                .query((row, n) -> new FormFile(row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                .list();
    }

    Optional<FormFile> find(InstrumentVersionId version, String name) {
        return database.sql(
                        "select name, media_type, items, content from instrument.form_file where version_id = ? and name = ?")
                .params(version.value(), name)
                .query((row, n) -> new FormFile(row.getString(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                .optional();
    }

    /** A picture or sound of a version that interviews run on. */
    Optional<FormFile> publishedMedia(InstrumentVersionId version, String name) {
        return find(version, name)
                .filter(file -> !file.mediaType().equals(FormFile.LIST))
                .filter(file -> database.sql("select state <> 'DRAFT' from instrument.instrument_version where id = ?")
                        .param(version.value())
                        .query(Boolean.class)
                        .single());
    }

    /** In the place of one of the same name. */
    void put(InstrumentVersionId version, FormFile file) {
        database.sql("""
                        insert into instrument.form_file (version_id, name, media_type, items, content) values (?, ?, ?, ?, ?)
                        on conflict (version_id, name) do update
                        set media_type = excluded.media_type, items = excluded.items, content = excluded.content""")
                .params(version.value(), file.name(), file.mediaType(), file.items(), file.bytes())
                .update();
    }

    boolean remove(InstrumentVersionId version, String name) {
        return database.sql("delete from instrument.form_file where version_id = ? and name = ?")
                        .params(version.value(), name)
                        .update()
                == 1;
    }
}
