package org.landfall.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccessOutcome.Done;
import org.landfall.access.AccessOutcome.Refused;
import org.landfall.audit.AuditLog;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places where interviews are held. Everybody sees their names; administrators add and rename them. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class SiteService {
    private static final int LONGEST = 80;

    private final SiteRepository sites;
    private final CurrentAccount current;
    private final AuditLog audit;

    SiteService(SiteRepository sites, CurrentAccount current, AuditLog audit) {
        this.sites = sites;
        this.current = current;
        this.audit = audit;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Site> all() {
        return sites.findAllByOrderByNameAsc().stream()
                .map(SiteEntity::toRecord)
                .toList();
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Site> find(SiteId id) {
        return sites.findById(id.value()).map(SiteEntity::toRecord);
    }

    @Transactional
    public AccessOutcome add(String name) {
        return problem(name, null).<AccessOutcome>map(Refused::new).orElseGet(() -> {
            SiteEntity site = sites.save(SiteEntity.create(name.strip()));
            return recorded("site.add", site);
        });
    }

    @Transactional
    public AccessOutcome rename(SiteId id, String name) {
        return problem(name, id).<AccessOutcome>map(Refused::new).orElseGet(() -> {
            SiteEntity site = sites.findById(id.value()).orElseThrow();
            site.rename(name.strip());
            return recorded("site.rename", site);
        });
    }

    private AccessOutcome recorded(String action, SiteEntity site) {
        audit.record(current.id().toString(), action, site.toRecord().id().toString(), Map.of());
        return new Done();
    }

    private Optional<String> problem(String name, @Nullable SiteId own) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST || !Plain.isLine(plain)) {
            return Optional.of("access.problem.siteName");
        }
        boolean taken = sites.findByNameIgnoreCase(plain)
                .filter(other -> !other.toRecord().id().equals(own))
                .isPresent();
        return taken ? Optional.of("access.problem.siteTaken") : Optional.empty();
    }
}
