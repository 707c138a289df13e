package org.landfall.interview.engine;

import java.util.Set;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeReference;
import org.landfall.instrument.Appearance;

/** What a table-list is made of besides its questions: a note with its heading, and a line that only names the choices. */
final class TableList {
    private static final String HEADING = "generated_table_list_label_";
    private static final Set<Integer> SELECTS = Set.of(Constants.CONTROL_SELECT_ONE, Constants.CONTROL_SELECT_MULTI);

    private TableList() {}

    static boolean heading(IFormElement element) {
        return element instanceof QuestionDef question && name(question).startsWith(HEADING);
    }

    static boolean header(IFormElement element) {
        String appearance = element.getAppearanceAttr();
        return element instanceof QuestionDef question
                && SELECTS.contains(question.getControlType())
                && appearance != null
                && Appearance.has(appearance, "label");
    }

    private static String name(QuestionDef question) {
        return ((TreeReference) question.getBind().getReference()).getNameLast();
    }
}
