package org.landfall.access;

import java.io.Serializable;
import java.util.UUID;
import org.landfall.audit.AuditedSession;

/** Names a session in the audit log without giving its cookie away. */
record SessionLabel(String auditId) implements AuditedSession, Serializable {
    static SessionLabel random() {
        return new SessionLabel(UUID.randomUUID().toString());
    }
}
