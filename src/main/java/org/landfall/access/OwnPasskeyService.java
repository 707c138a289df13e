package org.landfall.access;

import java.util.List;
import java.util.Map;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of one's own account. Adding and removing one asks for a proof of the last five minutes. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnPasskeyService {
    private static final int LONGEST_LABEL = 80;

    private final Passkeys passkeys;
    private final PasskeyRecords records;
    private final SecondStep second;
    private final StepUp stepUp;
    private final CurrentAccount current;
    private final AuditLog audit;

    OwnPasskeyService(
            Passkeys passkeys,
            PasskeyRecords records,
            SecondStep second,
            StepUp stepUp,
            CurrentAccount current,
            AuditLog audit) {
        this.passkeys = passkeys;
        this.records = records;
        this.second = second;
        this.stepUp = stepUp;
        this.current = current;
        this.audit = audit;
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
    public PasskeyQuestion begin() {
        stepUp.require();
        return passkeys.forNew(current.id());
    }

    /** @param answer of the device, as browsers write it */
    @Transactional
    public AccessOutcome finish(PasskeyQuestion question, String answer, String label) {
        stepUp.require();
        String name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || !Plain.isLine(name)) {
            return new AccessOutcome.Refused("access.problem.passkeyLabel");
        }
        if (!question.isFor(current.id()) || !passkeys.register(question, answer, name)) {
            return new AccessOutcome.Refused("access.problem.passkey");
        }
        record("passkey.add");
        return new AccessOutcome.Done();
    }

    /** The last one stays as long as its person could not come in again, or only with the password. */
    @Transactional
    public AccessOutcome remove(String id) {
        stepUp.require();
        if (all().size() == 1 && second.restsOnPasskey(current.id(), current.role())) {
            return new AccessOutcome.Refused("access.problem.lastPasskey");
        }
        if (records.delete(current.id(), Bytes.fromBase64(id))) {
            record("passkey.remove");
        }
        return new AccessOutcome.Done();
    }

    private void record(String action) {
        String id = current.id().toString();
        audit.record(id, action, id, Map.of());
    }
}
