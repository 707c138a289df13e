package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** Goes through a form as it stands now and notes every place that applies, in order. */
final class Walk {

    /** A nested group as it is passed. */
    record Nested(String path, Control.Group group, TreeReference ref) {}

    sealed interface Spot {
        String path();

        Control control();

        TreeReference ref();

        /** True for what the interview can stand at. */
        default boolean stop() {
            return true;
        }
    }

    record AskSpot(
            String path,
            Control.Ask control,
            TreeReference ref,
            TreeElement node,
            Plan.Module module,
            @Nullable Nested section)
            implements Spot {

        boolean counted() {
            return control.counted();
        }
    }

    record EntrySpot(String path, Control.Roster control, TreeReference ref, int index, boolean removable)
            implements Spot {
        @Override
        public boolean stop() {
            return false;
        }
    }

    record AddSpot(String path, Control.Roster control, TreeReference ref) implements Spot {}

    private final List<Spot> spots = new ArrayList<>();

    private Walk() {}

    /** As long as a place applies it is the same object in every walk. */
    static List<Spot> through(FormTree.Trunk module) {
        Walk walk = new Walk();
        if (module.node() != null && module.node().isRelevant()) {
            walk.all(module.inside());
        }
        return walk.spots;
    }

    private void all(List<FormTree.Branch> branches) {
        for (FormTree.Branch branch : branches) {
            switch (branch) {
                case FormTree.Leaf(AskSpot spot) -> {
                    if (spot.node().isRelevant()) {
                        spots.add(spot);
                    }
                }
                case FormTree.Nest(TreeElement node, List<FormTree.Branch> inside) -> {
                    if (node.isRelevant()) {
                        all(inside);
                    }
                }
                case FormTree.Fork(Roster roster) -> roster(roster);
            }
        }
    }

    private void roster(Roster roster) {
        for (Roster.Entry entry : roster.shown()) {
            if (entry.node().isRelevant()) {
                spots.add(roster.shrinks() ? entry.removable() : entry.fixed());
                all(entry.inside());
            }
        }
        if (roster.mayGrow()) {
            spots.add(roster.end());
        }
    }
}
