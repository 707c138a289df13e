package org.landfall.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.landfall.crypto.CheckpointKey;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log of many lines, chained and signed as the application does it, but written at once. */
public final class ManyEvents {
    private static final int SIGNED_EVERY = 100;
    private static final int AT_ONCE = 20_000;

    private final Instant begin = Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    private final String actor = UUID.randomUUID().toString();
    private final CheckpointKey key;
    private ChainHash previous;
    private long line;
    private long number;
    private final StringBuilder heads = new StringBuilder();

    private ManyEvents(CheckpointKey key, AuditChain.Head end, long signed) {
        this.key = key;
        this.previous = end.hash();
        this.line = end.seq();
        this.number = signed;
    }

    /** Goes on from where the log is until it has this many lines. */
    public static void fill(DataSource database, CheckpointKey key, AuditHeads heads, long lines) throws Exception {
        JdbcClient jdbc = JdbcClient.create(database);
        heads.signedNow();
        long signed = new Checkpoints(jdbc).last().map(AuditHead::number).orElse(0L);
        ManyEvents events = new ManyEvents(key, new AuditChain(jdbc).head(), signed);
        jdbc.sql("alter table audit.event no force row level security").update(); // COPY goes past no border
        try (var connection = database.getConnection()) {
            CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
            while (events.line < lines) {
                copy.copyIn("copy audit.event from stdin", events.some(lines));
            }
            copy.copyIn("copy audit.checkpoint from stdin", new java.io.StringReader(events.heads.toString()));
        }
        jdbc.sql("alter table audit.event force row level security").update();
        jdbc.sql("update audit.head set seq = ?, hash = ?")
                .params(events.line, events.previous.bytes())
                .update();
    }

    private java.io.Reader some(long lines) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < AT_ONCE && line < lines; i++) {
            add(rows);
        }
        return new java.io.StringReader(rows.toString());
    }

    private void add(StringBuilder rows) {
        line++;
        Instant at = begin.plusSeconds(line * 30);
        String subject = new UUID(7, line).toString();
        ChainHash hash = previous.followedBy(
                line,
                AuditRow.micros(at),
                actor,
                "CUSTODIAN",
                "5f3a9c1e",
                "interview.read",
                subject,
                "done",
                "{\"study\":\"DC\"}");
        rows.append(String.join(
                        "\t",
                        Long.toString(line),
                        at.toString(),
                        actor,
                        "CUSTODIAN",
                        "5f3a9c1e",
                        "interview.read",
                        subject,
                        "done",
                        "{\"study\":\"DC\"}",
                        "\\\\x" + previous.hex(),
                        "\\\\x" + hash.hex()))
                .append('\n');
        previous = hash;
        if (line % SIGNED_EVERY == 0) {
            sign(at, hash);
        }
    }

    private void sign(Instant at, ChainHash hash) {
        AuditHead head = new AuditHead(++number, line, at, hash, null);
        String signature = HexFormat.of().formatHex(key.sign(head.message()));
        heads.append(number + "\t" + line + "\t" + at + "\t\\\\x" + hash.hex() + "\t\\\\x" + signature + "\n");
    }
}
