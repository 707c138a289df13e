package org.landfall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second step of one's own account; each change of it asks for a proof of the last five minutes. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnSecondStepService {
    private final SecondStep second;
    private final StepUp stepUp;
    private final CurrentAccount current;
    private final AuditLog audit;

    OwnSecondStepService(SecondStep second, StepUp stepUp, CurrentAccount current, AuditLog audit) {
        this.second = second;
        this.stepUp = stepUp;
        this.current = current;
        this.audit = audit;
    }

    /**
     * @param setUp with an authenticator app
     * @param passkey it is a passkey, and there is no app
     * @param required it may be set up anew, and not be removed
     * @param recoveryCodes how many are left
     */
    public record Standing(boolean setUp, boolean passkey, boolean required, int recoveryCodes) {}

    public Standing standing() {
        AccountId id = current.id();
        return new Standing(
                second.setUp(id),
                !second.setUp(id) && second.restsOnPasskey(id, current.role()),
                second.required(current.role()),
                second.recoveryCodesLeft(id));
    }

    public FactorSecret offer() {
        stepUp.require();
        return second.offer(current.signInName().orElse(""));
    }

    public FactorOutcome confirm(FactorSecret offered, String code) {
        stepUp.require();
        Optional<List<String>> recovery = second.confirm(current.id(), offered, code);
        return recovery.isEmpty() ? new FactorOutcome.WrongCode() : new FactorOutcome.Confirmed(recovery.get());
    }

    /** The codes before are void. */
    @Transactional
    public List<String> newRecoveryCodes() {
        stepUp.require();
        record("factor.newCodes");
        return second.newRecoveryCodes(current.id());
    }

    @Transactional
    public AccessOutcome remove() {
        stepUp.require();
        if (second.required(current.role())) {
            return new AccessOutcome.Refused("access.problem.secondStepRequired");
        }
        record("factor.remove");
        second.forget(current.id());
        return new AccessOutcome.Done();
    }

    private void record(String action) {
        String id = current.id().toString();
        audit.record(id, action, id, Map.of());
    }
}
