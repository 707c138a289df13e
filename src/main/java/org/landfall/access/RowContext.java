package org.landfall.access;

/**
 * What the database is told of whoever acts; its policies show rows accordingly.
 *
 * @param account empty when nobody acts
 * @param role a role's name, {@code SYSTEM} for work that no person asked for, empty when nobody acts
 */
public record RowContext(String account, String role) {
    static final RowContext NOBODY = new RowContext("", "");

    static RowContext of(SignedIn person) {
        boolean system = person.id().equals(ActingAs.SYSTEM);
        return new RowContext(
                person.id().toString(), system ? "SYSTEM" : person.role().name());
    }
}
