package org.landfall.interview;

import java.util.List;
import org.landfall.respondent.RespondentId;

/** Who releases quotes says which of a person's words were. */
public interface QuoteUses {
    /** The newest first. */
    List<QuoteUse> of(RespondentId person);
}
