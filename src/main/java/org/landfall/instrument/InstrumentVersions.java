package org.landfall.instrument;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.ActingAs;
import org.landfall.instrument.xlsform.FileKind;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.WorkbookReader;
import org.landfall.instrument.xlsform.WorkbookWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of versions. A published row refuses to change by itself. */
@Repository
class InstrumentVersions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS =
            "id, form_id, version, titles, state, content_hash, note, created_by, created_at, "
                    + "published_by, published_at, closed_by, closed_at";

    private final JdbcClient database;

    InstrumentVersions(JdbcClient database) {
        this.database = database;
    }

    /** A version with what it is made of. */
    record Stored(InstrumentVersion version, FileKind kind, byte[] file, String xform) {

        /** Of a workbook; what came as an XForm says of some lists only the name. */
        List<Table> sheets() {
            return kind == FileKind.XFORM ? List.of() : WorkbookReader.read(file);
        }

        /** As it was handed in; of what came as an XForm, the workbook that says the same. */
        byte[] workbook() {
            return switch (kind) {
                case XLSX, XLS, ODS, CSV, ZIPPED_CSV -> file;
                case XFORM ->
                    WorkbookWriter.write(HandedIn.read(file, new Problems()).tables());
            };
        }
    }

    List<InstrumentVersion> all() {
        return database.sql("select " + COLUMNS + " from instrument.instrument_version order by created_at desc")
                .query(InstrumentVersions::line)
                .list();
    }

    Optional<InstrumentVersion> byHash(byte[] hash) {
        return database.sql("select " + COLUMNS + " from instrument.instrument_version where content_hash = ?")
                .param(hash)
                .query(InstrumentVersions::line)
                .optional();
    }

    Optional<InstrumentVersion> byVersion(String formId, String version) {
        return database.sql(
                        "select " + COLUMNS + " from instrument.instrument_version where form_id = ? and version = ?")
                .params(formId, version)
                .query(InstrumentVersions::line)
                .optional();
    }

    /** The version itself where it is there already, else the newest of the same form. */
    Optional<InstrumentVersion> newestLike(FormDefinition form) {
        return byVersion(form.formId(), form.version())
                .or(() -> all().stream()
                        .filter(version -> version.formId().equals(form.formId()))
                        .findFirst());
    }

    Optional<InstrumentVersionId> newestPublished(String formId) {
        return database.sql("""
                        select id from instrument.instrument_version
                        where form_id = ? and state = 'PUBLISHED' order by published_at desc limit 1""")
                .param(formId)
                .query((row, n) -> new InstrumentVersionId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<Stored> find(InstrumentVersionId id) {
        return database.sql(
                        "select " + COLUMNS + ", kind, workbook, xform from instrument.instrument_version where id = ?")
                .param(id.value())
                .query((row, n) -> new Stored(
                        line(row, n),
                        FileKind.valueOf(row.getString("kind")),
                        row.getBytes("workbook"),
                        new String(row.getBytes("xform"), StandardCharsets.UTF_8)))
                .optional();
    }

    InstrumentVersionId add(Compilation.Compiled compiled, byte[] workbook, byte[] hash, AccountId by) {
        InstrumentVersionId id = new InstrumentVersionId(UUID.randomUUID());
        FormDefinition form = compiled.definition();
        database.sql("""
                        insert into instrument.instrument_version
                            (id, form_id, version, titles, state, content_hash, kind, workbook, xform, created_by)
                        values (?, ?, ?, ?::jsonb, 'DRAFT', ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        form.formId(),
                        form.version(),
                        JSON.writeValueAsString(form.title().byLanguage()),
                        hash,
                        FileKind.of(workbook).name(),
                        workbook,
                        compiled.xformXml().getBytes(StandardCharsets.UTF_8),
                        by.value())
                .update();
        return id;
    }

    /** False when it is no draft any more, or no longer what the change was made for. */
    boolean replaceDraft(Draft before, Compilation.Compiled compiled, byte[] workbook, byte[] hash) {
        return database.sql("""
                        update instrument.instrument_version
                           set titles = ?::jsonb, content_hash = ?, kind = 'XLSX', workbook = ?, xform = ?
                         where id = ? and state = 'DRAFT' and content_hash = ?""")
                        .params(
                                JSON.writeValueAsString(
                                        compiled.definition().title().byLanguage()),
                                hash,
                                workbook,
                                compiled.xformXml().getBytes(StandardCharsets.UTF_8),
                                before.version().id().value(),
                                HexFormat.of().parseHex(before.version().hash()))
                        .update()
                == 1;
    }

    /** Says that the files beside a draft are others now. */
    void rehash(InstrumentVersionId id, byte[] hash) {
        database.sql("update instrument.instrument_version set content_hash = ? where id = ? and state = 'DRAFT'")
                .params(hash, id.value())
                .update();
    }

    void removeDraft(InstrumentVersionId id) {
        database.sql("delete from instrument.instrument_version where id = ? and state = 'DRAFT'")
                .param(id.value())
                .update();
    }

    /** False when it was no draft. Earlier published versions of the form are closed. */
    boolean publish(InstrumentVersionId id, String note, AccountId by) {
        database.sql("""
                        update instrument.instrument_version set state = 'CLOSED', closed_by = :by, closed_at = now()
                        where state = 'PUBLISHED'
                          and form_id = (select form_id from instrument.instrument_version where id = :id and state = 'DRAFT')""").param("id", id.value()).param("by", by.value()).update();
        return database.sql("""
                        update instrument.instrument_version
                        set state = 'PUBLISHED', published_by = :by, published_at = now(), note = :note
                        where id = :id and state = 'DRAFT'""")
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("note", note)
                        .update()
                == 1;
    }

    /** False when it was not published. */
    boolean close(InstrumentVersionId id, AccountId by) {
        return database.sql("""
                        update instrument.instrument_version set state = 'CLOSED', closed_by = ?, closed_at = now()
                        where id = ? and state = 'PUBLISHED'""").params(by.value(), id.value()).update() == 1;
    }

    private static InstrumentVersion line(ResultSet row, int number) throws SQLException {
        Map<String, String> titles =
                JSON.readValue(row.getString("titles"), new TypeReference<Map<String, String>>() {});
        return new InstrumentVersion(
                new InstrumentVersionId(row.getObject("id", UUID.class)),
                row.getString("form_id"),
                row.getString("version"),
                new Texts(titles),
                InstrumentState.valueOf(row.getString("state")),
                HexFormat.of().formatHex(row.getBytes("content_hash")),
                row.getString("note"),
                new InstrumentVersion.Act(
                        new AccountId(row.getObject("created_by", UUID.class)),
                        row.getTimestamp("created_at").toInstant()),
                act(row, "published"),
                act(row, "closed"));
    }

    /** Versions from before the doer was kept were published by the system. */
    private static InstrumentVersion.@Nullable Act act(ResultSet row, String what) throws SQLException {
        Timestamp at = row.getTimestamp(what + "_at");
        UUID by = row.getObject(what + "_by", UUID.class);
        return at == null
                ? null
                : new InstrumentVersion.Act(by == null ? ActingAs.SYSTEM : new AccountId(by), at.toInstant());
    }
}
