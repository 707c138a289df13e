package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import org.landfall.instrument.EditOutcome;

/** Says under a field what came of the change made in it; what was typed stays. */
final class Outcomes {
    private Outcomes() {}

    /** Whether something in here was typed and refused: it is nowhere else. */
    static boolean anyRefused(Component screen) {
        return (screen instanceof HasValidation field && field.isInvalid())
                || screen.getChildren().anyMatch(Outcomes::anyRefused);
    }

    /** @param row of that sheet the change was about */
    static <C extends Component & HasValidation> void show(
            C field, EditOutcome outcome, String sheet, int row, Runnable changed) {
        switch (outcome) {
            case EditOutcome.Stored stored -> {
                field.setInvalid(false);
                field.setErrorMessage("");
            }
            case EditOutcome.Refused refused -> {
                field.setErrorMessage(Sentences.of(field, refused.problems(), sheet, row) + " "
                        + field.getTranslation("draft.notStored"));
                field.setInvalid(true);
            }
            case EditOutcome.Overtaken none -> {
                field.setErrorMessage(field.getTranslation("draft.overtaken.field"));
                field.setInvalid(true);
            }
        }
        changed.run();
    }
}
