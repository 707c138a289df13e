package org.landfall.platform.demo;

/** How far an invented interview goes, so that every list of the demonstration has content. */
enum Fate {
    DRAFT,
    COMPLETED,
    APPROVED
}
