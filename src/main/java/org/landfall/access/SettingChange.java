package org.landfall.access;

import java.time.Instant;

/** Who changed what and when. */
public record SettingChange(Instant at, String who, Setting setting, String before, String value) {}
