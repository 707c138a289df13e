package org.landfall.access;

import org.landfall.audit.AuditLog;
import org.landfall.shell.AddressRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves a line when somebody who is signed in asks for a page of another role. */
@Component
class RefusedPages {
    private final CurrentAccount current;
    private final AuditLog audit;

    RefusedPages(CurrentAccount current, AuditLog audit) {
        this.current = current;
        this.audit = audit;
    }

    @EventListener
    void refused(AddressRefused address) {
        current.peek().ifPresent(person -> audit.refused(person.id().toString(), "page.refuse", address.segment()));
    }
}
