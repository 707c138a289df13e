package org.landfall.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.landfall.access.CurrentAccount;
import org.landfall.access.SiteId;
import org.landfall.access.SiteService;
import org.landfall.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directories of help, one a place. Custodians keep them; whoever interviews reads them. */
@Service
@Transactional
public class HelpDirectoryService {
    private final JdbcClient database;
    private final SiteService sites;
    private final CurrentAccount account;
    private final AuditLog audit;

    HelpDirectoryService(JdbcClient database, SiteService sites, CurrentAccount account, AuditLog audit) {
        this.database = database;
        this.sites = sites;
        this.account = account;
        this.audit = audit;
    }

    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    @Transactional(readOnly = true)
    public HelpDirectory of(SiteId site) {
        List<HelpEntry> entries = database.sql("select * from study.help_entry where site_id = ? order by name, id")
                .param(site.value())
                .query(HelpDirectoryService::entry)
                .list();
        return new HelpDirectory(
                sites.find(site).orElseThrow(),
                entries.stream().sorted(Comparator.comparing(HelpEntry::kind)).toList());
    }

    /** A new entry, or the same one with other words. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public void keep(HelpEntry entry) {
        database.sql("""
                        insert into study.help_entry (id, site_id, kind, name, offers_en, offers_ko, languages, cost,
                                                      papers, contact, checked)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set kind = excluded.kind, name = excluded.name,
                            offers_en = excluded.offers_en, offers_ko = excluded.offers_ko,
                            languages = excluded.languages, cost = excluded.cost, papers = excluded.papers,
                            contact = excluded.contact, checked = excluded.checked""")
                .params(
                        entry.id().value(),
                        entry.site().value(),
                        entry.kind().name(),
                        entry.name(),
                        entry.offersEnglish(),
                        entry.offersKorean(),
                        entry.languages().toArray(String[]::new),
                        entry.cost().name(),
                        entry.papers(),
                        entry.contact(),
                        entry.checked())
                .update();
        record("help.kept", entry.id());
    }

    /** Somebody has made sure today that the entry holds. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    public void check(HelpEntryId id) {
        database.sql("update study.help_entry set checked = ? where id = ?")
                .params(LocalDate.now(), id.value())
                .update();
        record("help.checked", id);
    }

    @PreAuthorize("hasRole('CUSTODIAN')")
    public void remove(HelpEntryId id) {
        database.sql("delete from study.help_entry where id = ?")
                .param(id.value())
                .update();
        record("help.removed", id);
    }

    private void record(String action, HelpEntryId id) {
        audit.record(account.id().toString(), action, id.toString(), Map.of());
    }

    private static HelpEntry entry(ResultSet row, int number) throws SQLException {
        return new HelpEntry(
                new HelpEntryId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                HelpKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("offers_en"),
                row.getString("offers_ko"),
                List.of((String[]) row.getArray("languages").getArray()),
                HelpEntry.Cost.valueOf(row.getString("cost")),
                row.getBoolean("papers"),
                row.getString("contact"),
                row.getObject("checked", LocalDate.class));
    }
}
