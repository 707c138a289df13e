package org.landfall.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What administrators change while the installation runs, each change with who made it. Never weaker than the bounds. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class SettingService {
    private final SettingChanges changes;
    private final FixedSettings fixed;
    private final Policies policies;
    private final StepUp stepUp;
    private final CurrentAccount account;
    private final AuditLog audit;

    SettingService(
            SettingChanges changes,
            FixedSettings fixed,
            Policies policies,
            StepUp stepUp,
            CurrentAccount account,
            AuditLog audit) {
        this.changes = changes;
        this.fixed = fixed;
        this.policies = policies;
        this.stepUp = stepUp;
        this.account = account;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<SettingState> all() {
        return Stream.of(Setting.values()).map(this::state).toList();
    }

    /**
     * Changes all that differ, or nothing.
     *
     * @return what lies outside its bounds or is fixed; empty when it was done
     */
    @Transactional
    public Set<Setting> change(Map<Setting, String> wanted) {
        stepUp.require();
        Set<Setting> wrong = EnumSet.noneOf(Setting.class);
        Map<Setting, String> different = new TreeMap<>();
        wanted.forEach((setting, typed) -> {
            String value = typed.strip();
            if (value.equals(policies.text(setting))) {
                return;
            }
            if (!setting.kind().allows(value) || fixed.value(setting).isPresent()) {
                wrong.add(setting);
            }
            different.put(setting, value);
        });
        if (wrong.isEmpty()) {
            different.forEach(this::write);
        }
        return wrong;
    }

    @Transactional(readOnly = true)
    public List<SettingChange> history(int offset, int limit) {
        return changes.find(offset, limit);
    }

    @Transactional(readOnly = true)
    public int changes() {
        return changes.count();
    }

    private void write(Setting setting, String value) {
        String before = policies.text(setting);
        changes.add(setting, before, value, account.id());
        audit.record(
                account.id().toString(),
                "setting.changed",
                setting.name(),
                setting.harmless() ? Map.of("from", before, "to", value) : Map.of());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                policies.renew();
            }
        });
    }

    private SettingState state(Setting setting) {
        return fixed.value(setting)
                .map(value -> new SettingState(setting, value, FixedSettings.variable(setting)))
                .orElseGet(() -> new SettingState(setting, policies.text(setting), ""));
    }
}
