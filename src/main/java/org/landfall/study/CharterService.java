package org.landfall.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignedStudies;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SiteService;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the studies say before they open, and whether interviews begin in them. */
@Service
@Transactional
public class CharterService {
    private final JdbcClient database;
    private final AssignedStudies assigned;
    private final HelpLineService lines;
    private final HelpDirectoryService directories;
    private final SiteService sites;
    private final CurrentAccount account;
    private final AuditLog audit;

    CharterService(
            JdbcClient database,
            AssignedStudies assigned,
            HelpLineService lines,
            HelpDirectoryService directories,
            SiteService sites,
            CurrentAccount account,
            AuditLog audit) {
        this.database = database;
        this.assigned = assigned;
        this.lines = lines;
        this.directories = directories;
        this.sites = sites;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Charter of(StudyId study) {
        return database.sql("select * from study.charter where study_id = ? and " + AssignedStudies.only("study_id"))
                .param(study.value())
                .query(CharterService::charter)
                .optional()
                .orElse(Charter.EMPTY);
    }

    /** The studies that somebody has opened or carried over; all others are closed. */
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Map<StudyId, Standing> standings() {
        Map<StudyId, Standing> standings = new HashMap<>();
        database.sql("select study_id, opened_at, carried_until from study.charter where "
                        + AssignedStudies.only("study_id"))
                .query(row -> {
                    standings.put(new StudyId(row.getObject(1, UUID.class)), standing(row));
                });
        return standings;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public boolean takesInterviews(StudyId study) {
        return standings().getOrDefault(study, new Standing.Closed()).takesInterviews(Instant.now());
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public Limits limits(StudyId study) {
        return database.sql(
                        "select most_a_day, most_a_week, training_months, highest_fee from study.charter where study_id = ? and "
                                + AssignedStudies.only("study_id"))
                .param(study.value())
                .query((row, number) -> limits(row))
                .optional()
                .orElse(Limits.USUAL);
    }

    /** What is still missing here; whether the form holds a text on consent is the instrument's to say. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional(readOnly = true)
    public Set<Needed> missing(StudyId study) {
        EnumSet<Needed> missing = EnumSet.noneOf(Needed.class);
        missing.addAll(of(study).missing());
        if (lines.of(study).onCall().isBlank()) {
            missing.add(Needed.ON_CALL);
        }
        if (sites.all().stream()
                .noneMatch(
                        site -> directories.of(site.id()).gap(LocalDate.now()).isEmpty())) {
            missing.add(Needed.DIRECTORY);
        }
        return missing;
    }

    /** An open study keeps all that it had to say. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public CharterOutcome keep(Study study, Charter charter) {
        assigned.require(study.id().value());
        Standing now = standings().getOrDefault(study.id(), new Standing.Closed());
        if (now instanceof Standing.Open && !charter.missing().isEmpty()) {
            return new CharterOutcome.Refused(charter.missing());
        }
        Integer before = of(study.id()).retentionYears();
        write(study.id(), charter);
        record("study.charterKept", study);
        if (!Objects.equals(before, charter.retentionYears())) {
            audit.record(
                    account.id().toString(),
                    "study.retentionSet",
                    study.code(),
                    Map.of("from", years(before), "to", years(charter.retentionYears())));
        }
        return new CharterOutcome.Done();
    }

    /** @param missing what the caller found besides; nothing opens while anything is missing */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public CharterOutcome open(Study study, Set<Needed> missing) {
        assigned.require(study.id().value());
        EnumSet<Needed> all = EnumSet.noneOf(Needed.class);
        all.addAll(missing(study.id()));
        all.addAll(missing);
        if (!all.isEmpty()) {
            return new CharterOutcome.Refused(all);
        }
        database.sql("""
                        update study.charter set opened_at = now(), opened_by = cast(? as uuid), carried_until = null
                         where study_id = ?""").params(account.id().toString(), study.id().value()).update();
        record("study.opened", study);
        return new CharterOutcome.Done();
    }

    /** No new interview begins; those under way go on. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public void close(Study study) {
        assigned.require(study.id().value());
        database.sql("""
                        update study.charter set opened_at = null, opened_by = null, carried_until = null
                         where study_id = ?""").param(study.id().value()).update();
        record("study.closed", study);
    }

    private void write(StudyId study, Charter charter) {
        database.sql("""
                        insert into study.charter (study_id, purpose, audience, risks, review_body, review_date, review_none,
                                                   consent_text, danger_rule, withdrawal_days, retention_years,
                                                   most_a_day, most_a_week, training_months, highest_fee)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (study_id) do update set purpose = excluded.purpose, audience = excluded.audience,
                            risks = excluded.risks, review_body = excluded.review_body,
                            review_date = excluded.review_date, review_none = excluded.review_none,
                            consent_text = excluded.consent_text, danger_rule = excluded.danger_rule,
                            withdrawal_days = excluded.withdrawal_days, retention_years = excluded.retention_years,
                            most_a_day = excluded.most_a_day, most_a_week = excluded.most_a_week,
                            training_months = excluded.training_months, highest_fee = excluded.highest_fee""")
                .param(1, study.value())
                .param(2, charter.purpose())
                .param(3, charter.audience())
                .param(4, charter.risks())
                .param(5, charter.review().body())
                .param(6, charter.review().date(), Types.DATE)
                .param(7, charter.review().noneBecause())
                .param(8, charter.consentText())
                .param(9, charter.dangerRule())
                .param(10, charter.withdrawalDays(), Types.INTEGER)
                .param(11, charter.retentionYears(), Types.INTEGER)
                .param(12, charter.limits().aDay())
                .param(13, charter.limits().aWeek())
                .param(14, charter.limits().trainingMonths())
                .param(15, charter.limits().highestFee())
                .update();
    }

    private static String years(@Nullable Integer years) {
        return years == null ? "NONE" : years.toString();
    }

    private void record(String action, Study study) {
        audit.record(account.id().toString(), action, study.code(), Map.of());
    }

    private static Charter charter(ResultSet row, int number) throws SQLException {
        return new Charter(
                row.getString("purpose"),
                row.getString("audience"),
                row.getString("risks"),
                new Charter.Review(
                        row.getString("review_body"),
                        row.getObject("review_date", LocalDate.class),
                        row.getString("review_none")),
                row.getString("consent_text"),
                row.getString("danger_rule"),
                row.getObject("withdrawal_days", Integer.class),
                row.getObject("retention_years", Integer.class),
                limits(row));
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                row.getInt("most_a_day"),
                row.getInt("most_a_week"),
                row.getInt("training_months"),
                row.getInt("highest_fee"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant opened = instant(row, "opened_at");
        Instant carried = instant(row, "carried_until");
        return opened != null
                ? new Standing.Open(opened)
                : carried != null ? new Standing.CarriedOver(carried) : new Standing.Closed();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
