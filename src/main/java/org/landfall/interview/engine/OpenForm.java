package org.landfall.interview.engine;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.InvalidReferenceException;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.TimeAndChance;

/** The JavaRosa form of one interview, with the few things a session does to it. */
final class OpenForm {
    final FormDef def;
    final Plan plan;
    final Binds binds;

    /** Rosters whose last entry was taken out; they get none by themselves any more. */
    final Set<String> emptied = new HashSet<>();

    final RecordTime time;

    private int changes;

    OpenForm(FormDef def, LineOrder lines, Binds binds, RecordTime time) {
        this.def = def;
        this.time = time;
        new TimeAndChance(time::now, time::random).attach(def);
        this.binds = binds;
        def.initialize(true, new InstanceInitializationFactory());
        this.plan = new Plan(def, lines);
    }

    /** The node at exactly this path, if it exists. */
    Optional<TreeElement> node(String path) {
        return Paths.valid(path) ? Optional.ofNullable(node(Paths.ref(path))) : Optional.empty();
    }

    @Nullable
    TreeElement node(TreeReference ref) {
        return def.getMainInstance().resolveReference(ref);
    }

    /** The one node at a reference whatever happens; null when there is none or there can be several. */
    @Nullable
    TreeElement onlyNode(TreeReference ref) {
        TreeReference one = ref.clone();
        for (int level = 0; level < one.size(); level++) {
            boolean several = plan.control(Paths.of(one.getSubReference(level))).orElse(null) instanceof Control.Roster;
            if (one.getMultiplicity(level) < 0) {
                if (several) {
                    return null;
                }
                one.setMultiplicity(level, 0);
            }
        }
        TreeElement node = node(one);
        return node != null && node.isLeaf() ? node : null;
    }

    EvaluationContext at(TreeReference ref) {
        return new EvaluationContext(def.getEvaluationContext(), ref);
    }

    /** Writes a value and lets everything that depends on it be worked out again. */
    void write(TreeElement node, TreeReference ref, @Nullable IAnswerData data) {
        if (data != null || node.getValue() != null) {
            changes++;
            def.setValue(data, ref, node, true);
        }
    }

    /** Works out every rule and calculation again, for those that depend on the language. */
    void recalculate() {
        changes++;
        def.initialize(false, new InstanceInitializationFactory());
    }

    /** How many entries of a roster exist, used or not. */
    int entries(TreeReference rosterRef) {
        TreeElement parent = node(rosterRef.getParentRef());
        return parent == null ? 0 : parent.getChildMultiplicity(rosterRef.getNameLast());
    }

    /** How many entries the form asks for, at most what may exist. */
    int wanted(Control.Roster roster, TreeReference rosterRef) {
        return (int) Math.min(number(count(roster, rosterRef)), Rosters.MOST_ENTRIES);
    }

    /** The node that says how many entries a roster has. */
    @Nullable
    TreeElement count(Control.Roster roster, TreeReference rosterRef) {
        TreeReference count = roster.element().getConextualizedCountReference(rosterRef);
        return count == null ? null : node(count);
    }

    /** A number that applies, not below 0; 0 for everything that is none. */
    static double number(@Nullable TreeElement node) {
        if (node == null || !node.isRelevant() || node.getValue() == null) {
            return 0;
        }
        try {
            double number = Double.parseDouble(node.getValue().getDisplayText());
            return number > 0 ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How often anything in it has changed: what was worked out since the last time still holds. */
    int changes() {
        return changes;
    }

    void createEntry(Control.Roster roster, TreeReference rosterRef) {
        changes++;
        TreeReference entry = withIndex(rosterRef, entries(rosterRef));
        try {
            def.createNewRepeat(roster.index(def, entry));
        } catch (InvalidReferenceException e) {
            throw new IllegalStateException("a roster could not grow", e);
        }
    }

    void deleteEntry(Control.Roster roster, TreeReference entryRef) {
        changes++;
        def.deleteRepeat(roster.index(def, entryRef));
    }

    boolean mayGrow(TreeReference rosterRef, int existing) {
        return def.isRepeatRelevant(withIndex(rosterRef, existing));
    }

    static TreeReference withIndex(TreeReference rosterRef, int index) {
        TreeReference ref = rosterRef.clone();
        ref.setMultiplicity(ref.size() - 1, index);
        return ref;
    }
}
