package org.landfall.analysis;

import java.util.Optional;
import org.landfall.instrument.FormDefinition;
import org.landfall.study.CountingRule;
import org.landfall.study.Study;

/**
 * Whom vintages of a study count.
 *
 * @param form what the study runs on; empty before anything is published
 * @param rule empty as long as nobody has said it and the form does not tell
 */
public record Counted(Study study, Optional<FormDefinition> form, Optional<CountingRule> rule) {}
