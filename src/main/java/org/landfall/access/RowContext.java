package org.landfall.access;

import java.util.UUID;

/**
 * What the database is told of whoever acts; its policies show rows accordingly.
 *
 * @param account empty when nobody acts
 * @param role a role's name, {@code SYSTEM} for work that no person asked for, empty when nobody acts
 * @param study the only one that is worked in now, empty when there is no such limit
 */
public record RowContext(String account, String role, String study) {
    static final RowContext NOBODY = new RowContext("", "");

    RowContext(String account, String role) {
        this(account, role, "");
    }

    /** Of a program with a token: within one of the person's studies. */
    RowContext within(UUID only) {
        return new RowContext(account, role, only.toString());
    }

    static RowContext of(SignedIn person) {
        boolean system = person.id().equals(ActingAs.SYSTEM);
        return new RowContext(
                person.id().toString(), system ? "SYSTEM" : person.role().name());
    }
}
