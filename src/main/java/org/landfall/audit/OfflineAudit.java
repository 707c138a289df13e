package org.landfall.audit;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Lines of commands that act while no application runs; the next start signs them. */
public final class OfflineAudit {
    private final AuditChain chain;

    public OfflineAudit(JdbcClient owner) {
        this.chain = new AuditChain(owner);
    }

    /** In the caller's transaction, just before it ends. */
    public void record(String action, String subject, Map<String, String> details) {
        chain.append(new AuditChain.Entry(
                "system",
                null,
                null,
                action,
                subject,
                AuditEvent.DONE,
                new JsonMapper().writeValueAsString(new TreeMap<>(details))));
    }
}
