package org.landfall.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the signed heads. */
@Repository
class Checkpoints {
    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AuditHead> last() {
        return jdbc.sql("select * from audit.checkpoint order by number desc limit 1")
                .query(Checkpoints::read)
                .optional();
    }

    /** In the order in which they were signed. */
    List<AuditHead> all() {
        return jdbc.sql("select * from audit.checkpoint order by number")
                .query(Checkpoints::read)
                .list();
    }

    /** False when another node has signed meanwhile. */
    boolean add(AuditHead head) {
        return jdbc.sql("""
                        insert into audit.checkpoint (number, seq, at, hash, signature)
                        values (:number, :seq, :at, :hash, :signature)
                        on conflict do nothing
                        """)
                        .param("number", head.number())
                        .param("seq", head.line())
                        .param("at", head.at().atOffset(ZoneOffset.UTC))
                        .param("hash", head.hash().bytes())
                        .param("signature", head.signatureBytes())
                        .update()
                > 0;
    }

    private static AuditHead read(ResultSet row, int number) throws SQLException {
        return new AuditHead(
                row.getLong("number"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ChainHash.of(row.getBytes("hash")),
                HexFormat.of().formatHex(row.getBytes("signature")));
    }
}
