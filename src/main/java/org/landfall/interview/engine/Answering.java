package org.landfall.interview.engine;

import java.util.Optional;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** Everything that changes an interview: reading a reply, writing an answer, growing and shrinking rosters. */
final class Answering {
    private final OpenForm form;
    private final FormTree tree;
    private final Ledger ledger;
    private final Offer offer;
    private final KeyedRosters keyed;
    private final Settling settling;
    private final Reopening reopening;

    Answering(OpenForm form, FormTree tree, Ledger ledger, Offer offer, KeyedRosters keyed) {
        this.form = form;
        this.tree = tree;
        this.ledger = ledger;
        this.offer = offer;
        this.keyed = keyed;
        this.settling = new Settling(form, tree, ledger, offer);
        this.reopening = new Reopening(form, ledger);
    }

    void settle() {
        settling.settle();
    }

    /** What a reply means here, or why it cannot stand. Nothing changes. */
    Reading read(Walk.AskSpot spot, Reply reply, boolean document) {
        if (!spot.node().isEnabled()) {
            return Reading.refused(spot.control().type() == QuestionView.Type.NOTE ? "note" : "readOnly");
        }
        return switch (reply) {
            case Reply.Cleared() -> Reading.EMPTY;
            case Reply.Without(Missing missing) -> without(spot, missing, document);
            case Reply.Value(String text) ->
                constrained(
                        spot, Reading.of(spot.control(), spot.node(), text, offer.options(spot.control(), spot.ref())));
        };
    }

    private Reading without(Walk.AskSpot spot, Missing missing, boolean document) {
        if (missing == Missing.NA_SOURCE && !document) {
            return Reading.refused("onlyDocument");
        }
        return !missing.spoken() || offer.offers(spot.control(), spot.ref(), spot.node(), missing)
                ? Reading.missing(missing)
                : Reading.refused("reasonNotOffered");
    }

    private Reading constrained(Walk.AskSpot spot, Reading reading) {
        IAnswerData data = data(spot, reading);
        boolean fits = reading.refusal() != null || data == null || offer.allows(spot.ref(), data);
        return fits ? reading : new Reading(reading.value(), reading.missing(), "constraint");
    }

    private static @Nullable IAnswerData data(Walk.AskSpot spot, Reading reading) {
        Given given = new Given(reading.value(), reading.missing(), AnswerMark.DEFAULT, null);
        return Values.data(spot.control(), spot.node(), Ledger.inForm(spot.control(), given));
    }

    /** The form's own words about a broken constraint. */
    @Nullable
    String constraintMessage(Walk.AskSpot spot, Reading reading) {
        EvaluationContext context = form.at(spot.ref());
        context.isConstraint = true;
        context.candidateValue = data(spot, reading);
        return spot.node().getConstraint().getConstraintMessage(context, form.def.getMainInstance(), null);
    }

    /** False when the answer asks for more entries than there can be; then nothing has changed. */
    boolean apply(Walk.AskSpot spot, Given given) {
        double excess = tree.excess();
        IAnswerData before = spot.node().getValue();
        Given said = ledger.at(spot.path()).orElse(null);
        put(spot.path(), spot.control(), spot.node(), spot.ref(), given);
        boolean fits = tree.excess() <= excess;
        if (!fits) {
            ledger.putBack(spot.path(), said);
            form.write(spot.node(), spot.ref(), before);
        }
        settleAround(spot.path());
        return fits;
    }

    private void put(String path, Control.Ask ask, TreeElement node, TreeReference ref, Given given) {
        IAnswerData data = Values.data(ask, node, Ledger.inForm(ask, given));
        form.time.stepped();
        keyed.shelve(path);
        if (!given.saysAs(ledger.at(path).orElse(null))) {
            reopening.changed(path);
        }
        ledger.put(path, given);
        form.write(node, ref, data);
    }

    private void settleAround(String path) {
        settle();
        if (keyed.unshelve(path)) {
            settle();
        }
    }

    /** Takes over an answer as it once was given. False when there is no such place, or the value is none for its type. */
    boolean redo(Entry.Answered entry) {
        Optional<TreeElement> node = form.node(entry.path());
        if (node.isEmpty()
                || !(form.plan.control(entry.path()).orElse(null) instanceof Control.Ask ask)
                || ask.type() == QuestionView.Type.NOTE
                || offer.neverHad(ask, Paths.ref(entry.path()), entry.value())) {
            return false;
        }
        try {
            put(entry.path(), ask, node.get(), Paths.ref(entry.path()), Given.of(entry));
            settleAround(entry.path());
            return true;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return false;
        }
    }

    Entry.Answered confirm(Entry.Answered check) {
        redo(check);
        return check;
    }

    boolean grow(String rosterPath) {
        Roster roster = tree.roster(rosterPath).orElse(null);
        if (roster == null || !roster.lengthens()) {
            return false;
        }
        form.time.stepped();
        roster.grow();
        settle();
        return true;
    }

    boolean shrink(String entryPath) {
        Optional<TreeElement> node = Paths.isEntry(entryPath) ? form.node(entryPath) : Optional.empty();
        if (node.isEmpty() || !(form.plan.control(entryPath).orElse(null) instanceof Control.Roster roster)) {
            return false;
        }
        form.time.stepped();
        reopening.changed(entryPath);
        TreeReference ref = Paths.ref(entryPath);
        int last = form.entries(ref);
        form.deleteEntry(roster, ref);
        if (last == 1) {
            form.emptied.add(Paths.rosterOf(entryPath));
        }
        tree.forget();
        ledger.closeGap(Paths.rosterOf(entryPath), Paths.lastIndex(entryPath), last);
        settle();
        return true;
    }
}
