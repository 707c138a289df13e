package org.landfall.platform.ui;

import java.util.Locale;

/** Sizes as people read them, in powers of ten. */
final class Bytes {
    private static final double THOUSAND = 1000;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Bytes() {}

    static String of(long bytes) {
        double shown = bytes / THOUSAND;
        int unit = 0;
        while (shown >= THOUSAND && unit < UNITS.length - 1) {
            shown /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, shown < 10 ? "%.1f %s" : "%.0f %s", shown, UNITS[unit]);
    }
}
