package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** One roster at one place of an interview, with the entries that exist there, whether the form asks for them or not. */
final class Roster {
    record Entry(TreeElement node, Walk.EntrySpot fixed, Walk.EntrySpot removable, List<FormTree.Branch> inside) {}

    private final OpenForm form;
    private final FormTree.Growth growth;
    private final Control.Roster control;
    private final TreeReference ref;
    private final Walk.@Nullable Nested section;
    private final @Nullable TreeElement parent;
    private final @Nullable TreeElement count;
    private final Walk.AddSpot end;
    private final List<Entry> entries = new ArrayList<>();

    Roster(
            OpenForm form,
            FormTree.Growth growth,
            Control.Roster control,
            String path,
            TreeReference ref,
            Walk.@Nullable Nested section) {
        this.form = form;
        this.growth = growth;
        this.control = control;
        this.ref = ref;
        this.section = section;
        this.parent = form.node(ref.getParentRef());
        this.count = control.counted() ? form.count(control, ref) : null;
        this.end = new Walk.AddSpot(path, control, ref);
    }

    String path() {
        return end.path();
    }

    Walk.AddSpot end() {
        return end;
    }

    int size() {
        return entries.size();
    }

    /** Takes up the entries that have come since. */
    void follow() {
        int existing = parent == null ? 0 : parent.getChildMultiplicity(control.name());
        while (entries.size() < existing) {
            int index = entries.size();
            TreeReference entry = OpenForm.withIndex(ref, index);
            TreeElement node = form.node(entry);
            String path = path() + "[" + (index + 1) + "]";
            entries.add(new Entry(
                    java.util.Objects.requireNonNull(node),
                    new Walk.EntrySpot(path, control, entry, index + 1, false),
                    new Walk.EntrySpot(path, control, entry, index + 1, true),
                    growth.branches(control.children(), path, entry, section)));
            growth.entered();
        }
    }

    /** One more entry at the end. */
    void grow() {
        form.createEntry(control, ref);
        follow();
    }

    /** The entries the form asks for; for a roster that people lengthen themselves, all there are. */
    List<Entry> shown() {
        return control.counted() ? entries.subList(0, Math.min(entries.size(), wanted())) : entries;
    }

    /** Entries of an open roster may be taken out, all of them: somebody may have stayed nowhere. */
    boolean shrinks() {
        return !control.counted() && !entries.isEmpty();
    }

    boolean mayGrow() {
        return lengthens() && form.mayGrow(ref, entries.size());
    }

    /** People lengthen it themselves, and it can still become longer. */
    boolean lengthens() {
        return !control.counted() && entries.size() < Rosters.MOST_ENTRIES && growth.hasRoom();
    }

    /** How many entries there should be at least. */
    int wanted() {
        if (control.counted()) {
            return (int) Math.min(asked(), Rosters.MOST_ENTRIES);
        }
        return entries.isEmpty() && mayGrow() && !form.emptied.contains(path()) ? 1 : 0;
    }

    /** Entries the form asks for beyond what one roster can have. */
    double excess() {
        return Math.max(0, asked() - Rosters.MOST_ENTRIES);
    }

    int wantedOrThere() {
        return control.counted() ? Math.max(wanted(), entries.size()) : entries.size();
    }

    private double asked() {
        return OpenForm.number(count);
    }
}
