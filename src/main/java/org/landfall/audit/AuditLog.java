package org.landfall.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one line beside each write, in the same transaction: both are stored or neither is. The line goes in just
 * before the commit, so that the head of the chain is locked for a moment only.
 */
@Component
public class AuditLog {
    private static final Pattern NOUN_VERB = Pattern.compile("[a-z][A-Za-z]*\\.[a-z][A-Za-z]*");
    private static final int LONGEST = 200;

    private final AuditChain chain;
    private final AuditHeads heads;
    private final JsonMapper json = new JsonMapper();

    AuditLog(AuditChain chain, AuditHeads heads) {
        this.chain = chain;
        this.heads = heads;
    }

    /**
     * Records an act of the running transaction.
     *
     * @param actor id of the account, or {@code system}
     * @param action {@code noun.verb}, both lower camel
     * @param subject id of what was acted on
     * @param details short words by key; at most 200 characters each
     * @throws IllegalArgumentException when a part does not have this form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subject, Map<String, String> details) {
        append(actor, action, subject, AuditEvent.DONE, details);
    }

    /** Records an act that was not let through, in a transaction of its own: the caller's is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String actor, String action, String subject) {
        append(actor, action, subject, AuditEvent.REFUSED, Map.of());
    }

    /** The same, with short words about what was tried. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String actor, String action, String subject, Map<String, String> details) {
        append(actor, action, subject, AuditEvent.REFUSED, details);
    }

    private void append(String actor, String action, String subject, String outcome, Map<String, String> details) {
        if (!NOUN_VERB.matcher(action).matches()) {
            throw new IllegalArgumentException("An audit action is noun.verb, not " + action);
        }
        if (actor.isBlank() || tooLong(actor) || tooLong(subject)) {
            throw new IllegalArgumentException("Actor and subject of an audit line are ids");
        }
        if (details.values().stream().anyMatch(AuditLog::tooLong)) {
            throw new IllegalArgumentException("A detail of an audit line is a short word");
        }
        var entry = new AuditChain.Entry(
                actor,
                ActingSecurity.role(),
                ActingSecurity.session(),
                action,
                subject,
                outcome,
                json.writeValueAsString(new TreeMap<>(details)));
        TransactionSynchronizationManager.registerSynchronization(new AppendBeforeCommit(entry));
    }

    private static boolean tooLong(String part) {
        return part.length() > LONGEST;
    }

    private class AppendBeforeCommit implements TransactionSynchronization {
        private final AuditChain.Entry entry;
        private long line;

        AppendBeforeCommit(AuditChain.Entry entry) {
            this.entry = entry;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            line = chain.append(entry);
        }

        @Override
        public void afterCommit() {
            heads.appended(line);
        }
    }
}
