package org.landfall.audit;

/** What an authentication's details implement so that audit lines carry the session: a random id, not the cookie. */
public interface AuditedSession {
    String auditId();
}
