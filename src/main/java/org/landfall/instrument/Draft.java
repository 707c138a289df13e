package org.landfall.instrument;

import java.util.List;
import org.landfall.instrument.xlsform.Table;

/**
 * The sheets of a version, to be changed where it is a draft.
 *
 * @param version its hash is that of the content these sheets were read from: who changes them says which was meant
 * @param form what the sheets say
 */
public record Draft(InstrumentVersion version, List<Table> tables, FormDefinition form) {

    public InstrumentVersionId id() {
        return version.id();
    }
}
