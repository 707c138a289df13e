package org.landfall.interview;

import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;

/** The questions of a form whose answers belong in the vault and never among the answers. */
record DirectIdentifiers(FormDefinition form) {

    boolean has(String questionName) {
        return form.question(questionName)
                .map(question -> question.disclosure() == DisclosureClass.DIRECT_IDENTIFIER)
                .orElse(false);
    }

    /** @throws IllegalArgumentException when the answer at that path belongs in the vault */
    void refuse(String path) {
        if (has(path.substring(path.lastIndexOf('/') + 1))) {
            throw new IllegalArgumentException("A direct identifier is no answer");
        }
    }
}
