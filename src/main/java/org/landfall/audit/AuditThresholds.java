package org.landfall.audit;

/** From where on something is unusual: hours of the clock, and how often. */
public record AuditThresholds(int nightBegins, int nightEnds, int manyReads, int failedOpens, int refusedSignIns) {}
