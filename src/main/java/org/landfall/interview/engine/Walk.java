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

    private final OpenForm form;
    private final Plan.Module module;
    private final List<Spot> spots = new ArrayList<>();

    private Walk(OpenForm form, Plan.Module module) {
        this.form = form;
        this.module = module;
    }

    static List<Spot> through(OpenForm form, Plan.Module module) {
        Walk walk = new Walk(form, module);
        TreeReference root =
                Paths.ref("/" + form.def.getMainInstance().getRoot().getName());
        if (module.group() == null) {
            walk.all(module.content(), "/" + root.getNameLast(), root, null);
        } else {
            TreeReference ref = root.extendRef(module.name(), 0);
            if (walk.applies(ref)) {
                walk.all(module.content(), module.path(), ref, null);
            }
        }
        return walk.spots;
    }

    private void all(List<Control> controls, String path, TreeReference ref, @Nullable Nested section) {
        for (Control control : controls) {
            String own = path + "/" + control.name();
            TreeReference here = ref.extendRef(control.name(), 0);
            switch (control) {
                case Control.Ask ask -> ask(ask, own, here, section);
                case Control.Group group -> {
                    if (applies(here)) {
                        all(group.children(), own, here, new Nested(own, group, here));
                    }
                }
                case Control.Roster roster -> roster(roster, own, here, section);
            }
        }
    }

    private void ask(Control.Ask ask, String path, TreeReference ref, @Nullable Nested section) {
        TreeElement node = form.node(ref);
        if (node != null && node.isRelevant()) {
            spots.add(new AskSpot(path, ask, ref, node, module, section));
        }
    }

    private void roster(Control.Roster roster, String path, TreeReference ref, @Nullable Nested section) {
        int existing = form.entries(ref);
        int shown = roster.counted() ? Math.min(existing, form.wanted(roster, ref)) : existing;
        for (int i = 0; i < shown; i++) {
            TreeReference entry = OpenForm.withIndex(ref, i);
            if (applies(entry)) {
                String entryPath = path + "[" + (i + 1) + "]";
                spots.add(new EntrySpot(entryPath, roster, entry, i + 1, !roster.counted() && existing > 1));
                all(roster.children(), entryPath, entry, section);
            }
        }
        if (form.mayGrow(roster, ref)) {
            spots.add(new AddSpot(path, roster, ref));
        }
    }

    private boolean applies(TreeReference ref) {
        TreeElement node = form.node(ref);
        return node != null && node.isRelevant();
    }
}
