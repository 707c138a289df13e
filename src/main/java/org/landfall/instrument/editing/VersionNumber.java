package org.landfall.instrument.editing;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landfall.instrument.xlsform.Table;

/** The version in the settings sheet. */
public final class VersionNumber {
    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)");
    private static final int LONGEST = 36;

    private VersionNumber() {}

    /** Counts the last number of a version up until it is free: 3 becomes 4, 2026.09 becomes 2026.10, draft draft-2. */
    public static String next(String version, Set<String> taken) {
        Matcher number = LAST_NUMBER.matcher(version);
        boolean counted = number.matches();
        String stem = counted ? number.group(1) : version.substring(0, Math.min(version.length(), LONGEST)) + "-";
        String digits = counted ? number.group(2) : "1";
        String next;
        do {
            String up = new BigInteger(digits).add(BigInteger.ONE).toString();
            digits = "0".repeat(Math.max(0, digits.length() - up.length())) + up;
            next = stem + digits;
        } while (taken.contains(next));
        return next;
    }

    public static List<Table> in(List<Table> tables, String version) {
        Grid settings = Grid.settings(tables);
        int row = settings.rows().getFirst();
        return settings.with(row, List.of("version"), "version", version).in(tables);
    }
}
