package org.landfall.access;

import java.util.List;
import java.util.Map;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of one's own account. Adding and removing one asks for a proof of the last five minutes. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnPasskeyService {
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_LABEL = 80;

    private final Passkeys passkeys;
    private final PasskeyRecords records;
    private final StepUp stepUp;
    private final CurrentAccount current;
    private final AuditLog audit;

    OwnPasskeyService(
            Passkeys passkeys, PasskeyRecords records, StepUp stepUp, CurrentAccount current, AuditLog audit) {
        this.passkeys = passkeys;
        this.records = records;
        this.stepUp = stepUp;
        this.current = current;
        this.audit = audit;
    }

    /** What a device is asked for a new one; good for one answer. */
    public static final class Question {
        private final PublicKeyCredentialCreationOptions options;
        private final String json;

        private Question(PublicKeyCredentialCreationOptions options, String json) {
            this.options = options;
            this.json = json;
        }

        /** As browsers read it. */
        public String json() {
            return json;
        }
    }

    public List<Passkey> all() {
        return records.findByUserId(PasskeyRecords.handle(current.id())).stream()
                .map(passkey -> new Passkey(
                        passkey.getCredentialId().toBase64UrlString(),
                        passkey.getLabel(),
                        passkey.getCreated(),
                        passkey.getLastUsed()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Question begin() {
        stepUp.require();
        PublicKeyCredentialCreationOptions options = passkeys.forNew(current.id());
        return new Question(options, passkeys.write(options));
    }

    /** @param answer of the device, as browsers write it */
    @Transactional
    public AccessOutcome finish(Question question, String answer, String label) {
        stepUp.require();
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || !Plain.isLine(name)) {
            return new AccessOutcome.Refused("access.problem.passkeyLabel");
        }
        if (answer.length() > LONGEST_ANSWER || !registered(question, answer, name)) {
            return new AccessOutcome.Refused("access.problem.passkey");
        }
        record("passkey.add");
        return new AccessOutcome.Done();
    }

    @Transactional
    public AccessOutcome remove(String id) {
        stepUp.require();
        if (records.delete(current.id(), Bytes.fromBase64(id))) {
            record("passkey.remove");
        }
        return new AccessOutcome.Done();
    }

    private boolean registered(Question question, String answer, String label) {
        try {
            passkeys.register(question.options, answer, label);
            return true;
        } catch (RuntimeException notRight) {
            return false;
        }
    }

    private void record(String action) {
        String id = current.id().toString();
        audit.record(id, action, id, Map.of());
    }
}
