package org.landfall.interview.engine;

import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeReference;
import org.landfall.instrument.Appearance;

/** One element of the form's body: where it stands in the form, whichever entry of a roster it is asked for. */
sealed interface Control {

    /** Place in the order of the form, from 0. */
    int order();

    TreeReference ref();

    IFormElement element();

    default String name() {
        return ref().getNameLast();
    }

    record Ask(int order, TreeReference ref, QuestionDef element, QuestionView.Type type, String appearance)
            implements Control {

        boolean counted() {
            return type != QuestionView.Type.NOTE && !hasWord("uncounted");
        }

        boolean forInterviewer() {
            return hasWord("interviewer");
        }

        /** What the interviewer fills in is about nobody's life. */
        AnswerMark defaultMark() {
            return forInterviewer() ? AnswerMark.of(AnswerMark.Scope.NONE) : AnswerMark.DEFAULT;
        }

        boolean hasWord(String word) {
            return Appearance.has(appearance, word);
        }
    }

    record Group(int order, TreeReference ref, GroupDef element, List<Control> children) implements Control {

        /** What its heading is taken from: a table-list has it in a note of its own. */
        IFormElement titled() {
            return element.getChildren() != null
                            && !element.getChildren().isEmpty()
                            && TableList.heading(element.getChildren().getFirst())
                    ? element.getChildren().getFirst()
                    : element;
        }
    }

    /** @param chain the elements from the form's root to this one, with their places among their siblings */
    record Roster(
            int order,
            TreeReference ref,
            GroupDef element,
            List<Control> children,
            List<Integer> places,
            List<IFormElement> chain)
            implements Control {

        boolean counted() {
            return element.getCountReference() != null;
        }

        /** @param ref of the entry, with the indices of all rosters around it */
        FormIndex index(FormDef form, TreeReference ref) {
            return form.buildIndex(
                    places, chain.stream().map(e -> multiplicity(e, ref)).toList(), chain);
        }

        private static int multiplicity(IFormElement element, TreeReference ref) {
            TreeReference own = (TreeReference) element.getBind().getReference();
            return element instanceof GroupDef group && group.getRepeat() ? ref.getMultiplicity(own.size() - 1) : 0;
        }
    }
}
