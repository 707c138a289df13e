package org.landfall.crypto;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sheets, typed or from files: the six lines of each; whatever else stands on the page does not count. */
public final class SheetReader {
    private static final Pattern KEY = Pattern.compile("key\\s+((?:[0-9a-f]{4}-){3}[0-9a-f]{4})");
    private static final Pattern SHEET = Pattern.compile("sheet\\s+([1-9])");
    private static final Pattern LINE = Pattern.compile("([1-9])\\s+(.*)");
    private static final String DIGITS = "[0-9a-f]{20}";

    private final Iterator<String> lines;

    public SheetReader(Iterator<String> lines) {
        this.lines = lines;
    }

    /** @throws KeyRefused when a line was not typed as it was printed, or the sheet is not complete */
    public RecoverySheet next() {
        String key = "";
        int sheet = 0;
        List<byte[]> parts = new ArrayList<>();
        while (parts.size() < SheetLine.LINES && lines.hasNext()) {
            String typed = lines.next().strip().toLowerCase(Locale.ROOT);
            Matcher named = KEY.matcher(typed);
            Matcher numbered = SHEET.matcher(typed);
            if (named.matches()) {
                key = named.group(1);
            } else if (numbered.matches()) {
                sheet = Integer.parseInt(numbered.group(1));
            } else if (!key.isEmpty() && sheet > 0) {
                part(key, sheet, parts.size() + 1, typed).ifPresent(parts::add);
            }
        }
        if (parts.size() < SheetLine.LINES) {
            throw new KeyRefused(
                    "A sheet is not complete: it has a line “key”, a line “sheet” and the lines 1 to 4.",
                    "Nothing was changed. Type all six lines as they are printed, one after another.");
        }
        byte[] share = new byte[SheetLine.LINES * SheetLine.BYTES];
        for (int n = 0; n < SheetLine.LINES; n++) {
            System.arraycopy(parts.get(n), 0, share, n * SheetLine.BYTES, SheetLine.BYTES);
        }
        return new RecoverySheet(key, sheet, share);
    }

    private static Optional<byte[]> part(String key, int sheet, int line, String typed) {
        Matcher matcher = LINE.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2).replaceAll("\\s", "");
        if (Integer.parseInt(matcher.group(1)) == line && digits.matches(DIGITS)) {
            byte[] part = HexFormat.of().parseHex(digits, 0, 2 * SheetLine.BYTES);
            if (digits.endsWith(RecoverySheet.checksum(key, sheet, line, part))) {
                return Optional.of(part);
            }
        }
        throw new KeyRefused(
                "Line " + line + " of sheet " + sheet
                        + " is not as it was printed: a typing error, or a line left out.",
                "Nothing was changed. Look at that line, at “key” and at “sheet”, and try again.");
    }
}
