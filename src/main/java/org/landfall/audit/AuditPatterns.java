package org.landfall.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.landfall.audit.AuditPattern.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what is unusual: one statement over the lines since a moment. Whoever calls it says who may know. */
@Component
public class AuditPatterns {
    private static final String UNUSUAL = """
            with line as (select actor, subject, action, outcome, details, at, at at time zone :zone as local
                            from audit.event where at >= :since),
                 reading as (select * from line where outcome = 'done'
                              and action in ('interview.read', 'journal.read', 'distress.read', 'care.read'))
            select 'NIGHT_READS' as kind, actor as account, max(at) as last, count(*) as times from reading
             where extract(hour from local) >= :nightBegins or extract(hour from local) < :nightEnds
             group by actor, (local - make_interval(hours => :nightEnds))::date
            union all
            select 'MANY_READS', actor, max(at), count(*) from reading
             group by actor, date_trunc('hour', at) having count(*) >= :manyReads
            union all
            select 'FAILED_OPENS', actor, max(at), count(*) from line
             where outcome = 'refused' and action like '%.read'
             group by actor, local::date having count(*) >= :failedOpens
            union all
            select 'REFUSED_SIGN_INS', subject, max(at), count(*) from line where action = 'session.refuse'
             group by subject, date_trunc('hour', at) having count(*) >= :refusedSignIns
            union all
            select 'REFUSED_RIGHTS', actor, max(at), count(*) from line where action = 'role.refuse'
             group by actor, local::date
            union all
            select 'REFUSED_PAGES', actor, max(at), count(*) from line where action = 'page.refuse'
             group by actor, local::date having count(*) >= :failedOpens
            union all
            select 'NEW_DEVICE', actor, at, 1 from line
             where action = 'session.open' and details::jsonb ? 'device'
               and exists (select from audit.event e where e.actor = line.actor and e.action = 'session.open'
                              and e.at < line.at and e.details::jsonb ? 'device')
               and not exists (select from audit.event e where e.actor = line.actor and e.action = 'session.open'
                              and e.at < line.at and e.details::jsonb -> 'device' = line.details::jsonb -> 'device')
             order by last desc
            """.replace(" ? ", " ?? ");

    private final JdbcClient jdbc;

    AuditPatterns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<AuditPattern> since(Instant moment, ZoneId zone, AuditThresholds from) {
        return jdbc.sql(UNUSUAL)
                .param("since", moment.atOffset(ZoneOffset.UTC))
                .param("zone", zone.getId())
                .param("nightBegins", from.nightBegins())
                .param("nightEnds", from.nightEnds())
                .param("manyReads", from.manyReads())
                .param("failedOpens", from.failedOpens())
                .param("refusedSignIns", from.refusedSignIns())
                .query((row, number) -> new AuditPattern(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("account"),
                        row.getObject("last", OffsetDateTime.class).toInstant(),
                        row.getInt("times")))
                .list();
    }
}
