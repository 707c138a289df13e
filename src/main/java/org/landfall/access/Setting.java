package org.landfall.access;

import java.util.List;

/** What administrators may change while the installation runs, and within which bounds. */
public enum Setting {
    ORGANISATION(Group.ORGANISATION, "", new Line(80)),
    SECOND_FACTOR(Group.SIGN_IN, "everybody", new Choice("everybody", "custodians-and-admins")),
    IDLE_MINUTES(Group.SIGN_IN, "15", new Whole(1, 15)),
    LONGEST_HOURS(Group.SIGN_IN, "8", new Whole(1, 8)),
    PASSWORD_LENGTH(Group.SIGN_IN, "12", new Whole(12, 64)),
    PROOF_MINUTES(Group.SIGN_IN, "5", new Whole(1, 5)),
    NIGHT_BEGINS(Group.UNUSUAL, "22", new Whole(18, 23)),
    NIGHT_ENDS(Group.UNUSUAL, "6", new Whole(4, 9)),
    MANY_READS(Group.UNUSUAL, "30", new Whole(5, 500)),
    FAILED_OPENS(Group.UNUSUAL, "3", new Whole(2, 50)),
    REFUSED_SIGN_INS(Group.UNUSUAL, "5", new Whole(2, 50));

    /** Under which heading it stands. */
    public enum Group {
        ORGANISATION,
        SIGN_IN,
        UNUSUAL
    }

    /** What may be said. */
    public sealed interface Kind {
        boolean allows(String value);
    }

    public record Whole(int least, int most) implements Kind {
        @Override
        public boolean allows(String value) {
            return value.matches("[0-9]{1,4}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        }
    }

    public record Choice(List<String> values) implements Kind {
        Choice(String... values) {
            this(List.of(values));
        }

        @Override
        public boolean allows(String value) {
            return values.contains(value);
        }
    }

    public record Line(int longest) implements Kind {
        @Override
        public boolean allows(String value) {
            return value.length() <= longest && Plain.isLine(value);
        }
    }

    private final Group group;
    private final String usual;
    private final Kind kind;

    Setting(Group group, String usual, Kind kind) {
        this.group = group;
        this.usual = usual;
        this.kind = kind;
    }

    public Group group() {
        return group;
    }

    public Kind kind() {
        return kind;
    }

    /** What is in force as long as nobody changed it. */
    String usual() {
        return usual;
    }

    /** Words of people stay out of the log. */
    boolean harmless() {
        return !(kind instanceof Line);
    }
}
