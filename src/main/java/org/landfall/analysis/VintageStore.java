package org.landfall.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AssignedStudies;
import org.landfall.analysis.VintageCutter.Signing;
import org.landfall.disclosure.Parameters;
import org.landfall.study.StudyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Vintages, their variables and their sealed columns. */
@Repository
class VintageStore {
    private static final String VINTAGE =
            "select id, study, study_code, label, cut_at, sigma, noisy_persons, fieldwork, left_out, exists (select from analysis.retirement r"
                    + " where r.vintage = v.id and r.agreed) as retired from analysis.vintage v where "
                    + AssignedStudies.only("study") + " ";

    private final JdbcClient sql;
    private final JsonMapper json = new JsonMapper();

    VintageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits until nobody else cuts or releases in this study; holds to the end of the transaction. */
    void lock(StudyId study) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("analysis " + study.value())
                .query((row, n) -> true)
                .single();
    }

    void add(Vintage vintage, Signing signing, byte[] sealedMembers) {
        sql.sql("""
                insert into analysis.vintage
                    (id, study, study_code, label, cut_at, cut_by, proposal, sigma, noisy_persons, fieldwork, left_out, members)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                """)
                .params(
                        vintage.id().value(),
                        vintage.study().value(),
                        vintage.studyCode(),
                        vintage.label(),
                        vintage.cutAt().atOffset(ZoneOffset.UTC),
                        signing.by().toString(),
                        signing.proposal(),
                        vintage.parameters().sigma(),
                        vintage.noisyPersons(),
                        StoredFieldwork.write(vintage.fieldwork()),
                        json.writeValueAsString(vintage.leftOut()),
                        sealedMembers)
                .update();
    }

    void add(VintageId vintage, Variable variable, int position, byte[] sealedColumn) {
        sql.sql("""
                with variable as (
                    insert into analysis.vintage_variable
                        (vintage, name, position, question, sources, kind, label, made, codes)
                    values (:vintage, :name, :position, :question, :sources::jsonb, :kind, :label::jsonb, :made, :codes::jsonb)
                    returning vintage, name)
                insert into analysis.vintage_column (vintage, variable, sealed, packed)
                select vintage, name, :sealed, true from variable
                """)
                .param("vintage", vintage.value())
                .param("name", variable.name())
                .param("position", position)
                .param("question", variable.question())
                .param(
                        "sources",
                        json.writeValueAsString(variable.sources().stream()
                                .map(StoredSource::of)
                                .toList()))
                .param("kind", variable.kind().name())
                .param("label", json.writeValueAsString(variable.label().byLanguage()))
                .param("made", variable.made())
                .param(
                        "codes",
                        json.writeValueAsString(
                                variable.codes().stream().map(StoredCode::of).toList()))
                .param("sealed", sealedColumn)
                .update();
    }

    List<Vintage> all() {
        return sql.sql(VINTAGE + "order by cut_at desc").query(this::vintage).list();
    }

    Optional<Vintage> find(VintageId id) {
        return sql.sql(VINTAGE + "and id = ?")
                .param(id.value())
                .query(this::vintage)
                .optional();
    }

    /** The last vintage of a study. */
    Optional<Vintage> last(StudyId study) {
        return sql.sql(VINTAGE + "and study = ? order by cut_at desc limit 1")
                .param(study.value())
                .query(this::vintage)
                .optional();
    }

    int countOfYear(StudyId study, int year) {
        return sql.sql("select count(*) from analysis.vintage where study = ? and label like ?")
                .params(study.value(), year + "-%")
                .query(Integer.class)
                .single();
    }

    byte[] members(VintageId id) {
        return sql.sql("select members from analysis.vintage where id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
    }

    List<Variable> variables(VintageId id) {
        return sql.sql("""
                select name, question, sources, kind, label, made, codes
                  from analysis.vintage_variable where vintage = ? and exists (select from analysis.vintage v
                 where v.id = vintage and\s""" + AssignedStudies.only("v.study") + ") order by position")
                .param(id.value())
                .query(this::variable)
                .list();
    }

    /** @param packed false in vintages of before: a byte a person */
    record SealedColumn(byte[] sealed, boolean packed) {}

    SealedColumn column(VintageId id, String variable) {
        return sql.sql("select sealed, packed from analysis.vintage_column where vintage = ? and variable = ?")
                .params(id.value(), variable)
                .query((row, n) -> new SealedColumn(row.getBytes("sealed"), row.getBoolean("packed")))
                .single();
    }

    private Vintage vintage(ResultSet row, int n) throws SQLException {
        var leftOut = row.getString("left_out");
        return new Vintage(
                new VintageId(row.getObject("id", UUID.class)),
                new StudyId(row.getObject("study", UUID.class)),
                row.getString("study_code"),
                row.getString("label"),
                row.getTimestamp("cut_at").toInstant(),
                new Parameters(row.getInt("sigma")),
                row.getInt("noisy_persons"),
                StoredFieldwork.read(row.getString("fieldwork")),
                leftOut == null ? null : json.readValue(leftOut, LeftOut.class),
                row.getBoolean("retired"));
    }

    private Variable variable(ResultSet row, int n) throws SQLException {
        return new Variable(
                row.getString("name"),
                row.getString("question"),
                Arrays.stream(json.readValue(row.getString("sources"), StoredSource[].class))
                        .map(StoredSource::toSource)
                        .toList(),
                VariableKind.valueOf(row.getString("kind")),
                new Label(json.readValue(row.getString("label"), new TypeReference<Map<String, String>>() {})),
                row.getString("made"),
                Arrays.stream(json.readValue(row.getString("codes"), StoredCode[].class))
                        .map(StoredCode::toCode)
                        .toList());
    }

    private record StoredSource(
            String question, Map<String, String> label, String topic, Map<String, String> topicLabel) {
        static StoredSource of(SourceQuestion source) {
            return new StoredSource(
                    source.question(),
                    source.label().byLanguage(),
                    source.topic(),
                    source.topicLabel().byLanguage());
        }

        SourceQuestion toSource() {
            return new SourceQuestion(question, new Label(label), topic, new Label(topicLabel));
        }
    }

    private record StoredCode(String code, Map<String, String> label) {
        static StoredCode of(Variable.Code code) {
            return new StoredCode(code.code(), code.label().byLanguage());
        }

        Variable.Code toCode() {
            return new Variable.Code(code, new Label(label));
        }
    }
}
