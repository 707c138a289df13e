package org.landfall.access;

import java.util.UUID;

/** @param days for how long it holds */
public record TokenWish(String name, UUID study, boolean releases, int days) {
    public static final int LONGEST_NAME = 80;
    public static final int MOST_DAYS = 90;
}
