package org.landfall.study;

/**
 * A study: one question to the world, one instrument, one set of keys.
 *
 * @param code short name in capitals, part of every key and cell id, never changed
 * @param formId the instrument its interviews run on
 */
public record Study(StudyId id, String code, String name, String formId) {}
