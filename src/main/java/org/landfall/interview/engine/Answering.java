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
    private final Ledger ledger;
    private final Offer offer;
    private final KeyedRosters keyed;
    private final Settling settling;

    Answering(OpenForm form, Ledger ledger, Offer offer, KeyedRosters keyed) {
        this.form = form;
        this.ledger = ledger;
        this.offer = offer;
        this.keyed = keyed;
        this.settling = new Settling(form, ledger, offer);
    }

    boolean settle() {
        return settling.settle();
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

    /** Takes over an answer without asking whether it is allowed. True when other answers or entries changed with it. */
    boolean apply(String path, Given given) {
        TreeElement node = form.node(path).orElseThrow();
        Control.Ask ask = (Control.Ask) form.plan.control(path).orElseThrow();
        IAnswerData data = Values.data(ask, node, Ledger.inForm(ask, given));
        keyed.shelve(path);
        ledger.put(path, given);
        form.write(node, Paths.ref(path), data);
        boolean more = settle();
        keyed.unshelve(path);
        return settle() | more;
    }

    /** False when there is no such place, or the value is none for its type. */
    boolean redo(Entry.Answered entry) {
        if (form.node(entry.path()).isEmpty()
                || !(form.plan.control(entry.path()).orElse(null) instanceof Control.Ask ask)
                || ask.type() == QuestionView.Type.NOTE
                || offer.neverHad(ask, Paths.ref(entry.path()), entry.value())) {
            return false;
        }
        try {
            apply(entry.path(), Given.of(entry));
            return true;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return false;
        }
    }

    boolean grow(String rosterPath) {
        TreeReference ref = Paths.valid(rosterPath) ? Paths.ref(rosterPath) : null;
        if (ref == null
                || !(form.plan.control(rosterPath).orElse(null) instanceof Control.Roster roster)
                || form.node(ref.getParentRef()) == null
                || roster.counted()
                || form.entries(ref) >= Rosters.MOST_ENTRIES) {
            return false;
        }
        form.createEntry(roster, ref);
        settle();
        return true;
    }

    boolean shrink(String entryPath) {
        Optional<TreeElement> node = Paths.isEntry(entryPath) ? form.node(entryPath) : Optional.empty();
        if (node.isEmpty() || !(form.plan.control(entryPath).orElse(null) instanceof Control.Roster roster)) {
            return false;
        }
        TreeReference ref = Paths.ref(entryPath);
        int last = form.entries(ref);
        form.deleteEntry(roster, ref);
        ledger.closeGap(Paths.rosterOf(entryPath), Paths.lastIndex(entryPath), last);
        settle();
        return true;
    }
}
