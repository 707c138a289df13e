package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.InvalidReferenceException;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** The JavaRosa form of one interview, with the few things a session does to it. */
final class OpenForm {
    final FormDef def;
    final Plan plan;

    OpenForm(FormDef def) {
        this.def = def;
        def.initialize(true, new InstanceInitializationFactory());
        this.plan = new Plan(def);
    }

    /** The node at exactly this path, if it exists. */
    Optional<TreeElement> node(String path) {
        return Paths.valid(path) ? Optional.ofNullable(node(Paths.ref(path))) : Optional.empty();
    }

    @Nullable
    TreeElement node(TreeReference ref) {
        return def.getMainInstance().resolveReference(ref);
    }

    /** Every existing node a control stands for. */
    List<TreeReference> occurrences(TreeReference control) {
        List<TreeReference> found = List.of(Paths.ref("/" + control.getName(0)));
        for (int level = 1; level < control.size(); level++) {
            List<TreeReference> deeper = new ArrayList<>();
            for (TreeReference parent : found) {
                TreeReference child = parent.extendRef(control.getName(level), 0);
                int existing = entries(child);
                for (int i = 0; i < existing; i++) {
                    deeper.add(withIndex(child, i));
                }
            }
            found = deeper;
        }
        return found;
    }

    EvaluationContext at(TreeReference ref) {
        return new EvaluationContext(def.getEvaluationContext(), ref);
    }

    /** Writes a value and lets everything that depends on it be worked out again. */
    void write(TreeElement node, TreeReference ref, @Nullable IAnswerData data) {
        if (data != null || node.getValue() != null) {
            def.setValue(data, ref, node, true);
        }
    }

    /** Works out every rule and calculation again, for those that depend on the language. */
    void recalculate() {
        def.initialize(false, new InstanceInitializationFactory());
    }

    /** How many entries of a roster exist, used or not. */
    int entries(TreeReference rosterRef) {
        TreeElement parent = node(rosterRef.getParentRef());
        return parent == null ? 0 : parent.getChildMultiplicity(rosterRef.getNameLast());
    }

    /** How many entries the form asks for, at most what exists or may exist. */
    int wanted(Control.Roster roster, TreeReference rosterRef) {
        TreeReference countRef = roster.element().getConextualizedCountReference(rosterRef);
        TreeElement count = countRef == null ? null : node(countRef);
        if (count == null || !count.isRelevant() || count.getValue() == null) {
            return 0;
        }
        try {
            double number = Double.parseDouble(count.getValue().getDisplayText());
            return (int) Math.clamp(number, 0, Rosters.MOST_ENTRIES);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    void createEntry(Control.Roster roster, TreeReference rosterRef) {
        TreeReference entry = withIndex(rosterRef, entries(rosterRef));
        try {
            def.createNewRepeat(roster.index(def, entry));
        } catch (InvalidReferenceException e) {
            throw new IllegalStateException("a roster could not grow", e);
        }
    }

    void deleteEntry(Control.Roster roster, TreeReference entryRef) {
        def.deleteRepeat(roster.index(def, entryRef));
    }

    boolean mayGrow(Control.Roster roster, TreeReference rosterRef) {
        int existing = entries(rosterRef);
        return !roster.counted()
                && existing < Rosters.MOST_ENTRIES
                && def.isRepeatRelevant(withIndex(rosterRef, existing));
    }

    static TreeReference withIndex(TreeReference rosterRef, int index) {
        TreeReference ref = rosterRef.clone();
        ref.setMultiplicity(ref.size() - 1, index);
        return ref;
    }
}
