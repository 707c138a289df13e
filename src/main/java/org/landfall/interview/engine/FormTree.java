package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/**
 * Every place of the form with its node, whether it applies or not. Nodes are looked up once: a walk over a thousand
 * questions after each answer would otherwise look all of them up again. Follows rosters as they grow; after an entry was
 * taken out it has to {@link #forget}.
 */
final class FormTree {
    sealed interface Branch {}

    record Leaf(Walk.AskSpot spot) implements Branch {}

    record Nest(TreeElement node, List<Branch> inside) implements Branch {}

    record Fork(Roster roster) implements Branch {}

    /** @param inside what stands in the module, empty where its group is not in the instance */
    record Trunk(Plan.Module module, @Nullable TreeElement node, List<Branch> inside) {}

    private final OpenForm form;
    private final List<Roster> rosters = new ArrayList<>();
    private final List<Filtered> filtered = new ArrayList<>();
    private @Nullable List<Trunk> trunks;
    private int entries;

    FormTree(OpenForm form) {
        this.form = form;
    }

    List<Trunk> trunks() {
        if (trunks == null) {
            rosters.clear();
            filtered.clear();
            entries = 0;
            trunks = form.plan.modules().stream().map(this::trunk).toList();
        }
        return trunks;
    }

    /** Rosters inside entries come behind those around them; the list may grow while it is gone through. */
    List<Roster> rosters() {
        trunks();
        return rosters;
    }

    /** Existing places with choices that a filter may take away. */
    List<Filtered> filtered() {
        trunks();
        return filtered;
    }

    Optional<Roster> roster(String path) {
        return rosters().stream().filter(roster -> roster.path().equals(path)).findFirst();
    }

    /** Whether one more entry has a place in this interview. */
    boolean room() {
        return entries < Rosters.MOST_TOGETHER;
    }

    /** How many entries the form asks for beyond what there can be. */
    double excess() {
        double over = rosters().stream().mapToDouble(Roster::excess).sum();
        double together = rosters().stream().mapToDouble(Roster::wantedOrThere).sum();
        return over + Math.max(0, together - Rosters.MOST_TOGETHER);
    }

    /** Nodes were taken out or renumbered. */
    void forget() {
        trunks = null;
    }

    private Trunk trunk(Plan.Module module) {
        TreeElement root = form.def.getMainInstance().getRoot();
        String rootPath = "/" + root.getName();
        Growth growth = new Growth(module);
        if (module.group() == null) {
            return new Trunk(module, root, growth.branches(module.content(), rootPath, root.getRef(), null));
        }
        TreeReference ref = root.getRef().extendRef(module.name(), 0);
        TreeElement node = form.node(ref);
        return new Trunk(
                module, node, node == null ? List.of() : growth.branches(module.content(), module.path(), ref, null));
    }

    /** Makes the branches of one module. */
    final class Growth {
        private final Plan.Module module;

        private Growth(Plan.Module module) {
            this.module = module;
        }

        List<Branch> branches(List<Control> controls, String path, TreeReference ref, Walk.@Nullable Nested section) {
            List<Branch> branches = new ArrayList<>(controls.size());
            for (Control control : controls) {
                String own = path + "/" + control.name();
                TreeReference here = ref.extendRef(control.name(), 0);
                switch (control) {
                    case Control.Ask ask -> leaf(branches, ask, own, here, section);
                    case Control.Group group -> nest(branches, group, own, here);
                    case Control.Roster roster -> {
                        Roster fork = new Roster(form, this, roster, own, here, section);
                        rosters.add(fork);
                        fork.follow();
                        branches.add(new Fork(fork));
                    }
                }
            }
            return branches;
        }

        void entered() {
            entries++;
        }

        boolean hasRoom() {
            return room();
        }

        private void leaf(
                List<Branch> branches, Control.Ask ask, String path, TreeReference ref, Walk.@Nullable Nested section) {
            TreeElement node = form.node(ref);
            if (node != null) {
                Walk.AskSpot spot = new Walk.AskSpot(path, ask, node.getRef(), node, module, section);
                branches.add(new Leaf(spot));
                if (Offer.changes(ask)) {
                    filtered.add(new Filtered(form, spot));
                }
            }
        }

        private void nest(List<Branch> branches, Control.Group group, String path, TreeReference ref) {
            TreeElement node = form.node(ref);
            if (node != null) {
                branches.add(new Nest(node, branches(group.children(), path, ref, new Walk.Nested(path, group, ref))));
            }
        }
    }
}
