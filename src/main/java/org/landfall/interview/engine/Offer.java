package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/**
 * What a question offers now. Works choice filters out itself, because JavaRosa's own way takes choices that are gone
 * out of the stored answer.
 */
final class Offer {

    /** A number that means nothing, so a constraint that lets it through says nothing about codes. */
    private static final int NO_CODE = -97;

    /** @param textId itext id of the label, empty when {@code label} is the text itself */
    record Option(String code, String textId, String label) {}

    private final OpenForm form;

    /** Lists that nothing filters, by where they stand in the form: read once and shared by the questions that offer them. */
    private final Map<String, List<Option>> unfiltered = new HashMap<>();

    private final Map<QuestionDef, List<Option>> fixed = new IdentityHashMap<>();

    /** Lists as the answers filter them, until one changes. */
    private final Map<TreeReference, List<Option>> filtered = new HashMap<>();

    private int filteredAt;

    Offer(OpenForm form) {
        this.form = form;
    }

    List<Option> options(Control.Ask ask, TreeReference ref) {
        ItemsetBinding itemset = ask.element().getDynamicChoices();
        if (itemset == null) {
            return inline(ask);
        }
        return changes(ask)
                ? filteredNow(itemset, ref)
                : fixed.computeIfAbsent(
                        ask.element(),
                        _ -> unfiltered.computeIfAbsent(
                                itemset.nodesetRef.toString(true), _ -> filtered(itemset, ref)));
    }

    /** Whether what a question offers can change in the course of an interview. */
    static boolean changes(Control.Ask ask) {
        ItemsetBinding itemset = ask.element().getDynamicChoices();
        return itemset != null && (itemset.nodesetRef.getInstanceName() == null || itemset.nodesetRef.hasPredicates());
    }

    boolean has(Control.Ask ask, TreeReference ref, String code) {
        return options(ask, ref).stream().anyMatch(option -> option.code().equals(code));
    }

    /** True where there is nothing to choose: a list that is a file beside the form, or one filtered down to none. */
    boolean nothingToChoose(Control.Ask ask, TreeReference ref) {
        return switch (ask.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> options(ask, ref).isEmpty();
            case TEXT, NOTE, INTEGER, DECIMAL, RANGE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, BARCODE -> false;
            case GEOPOINT, GEOTRACE, GEOSHAPE, IMAGE, AUDIO, VIDEO, FILE -> false;
        };
    }

    /** True for a choice the form does not know; one that is filtered away at present is known. */
    boolean neverHad(Control.Ask ask, TreeReference ref, @Nullable String value) {
        if (value == null || !ask.type().chooses() || changes(ask)) {
            return false;
        }
        List<Option> all = options(ask, ref);
        return !all.isEmpty()
                && !Values.codes(value).stream()
                        .allMatch(code ->
                                all.stream().anyMatch(option -> option.code().equals(code)));
    }

    /** True when the person may give this reason: a choice says so, or the constraint lets its number through. */
    boolean offers(Control.Ask ask, TreeReference ref, TreeElement node, Missing missing) {
        return switch (ask.type()) {
            case SELECT_ONE, SELECT_MULTIPLE, RANK -> has(ask, ref, missing.code());
            case INTEGER, DECIMAL, RANGE ->
                node.getConstraint() != null
                        && allows(ref, new IntegerData(missing.number()))
                        && !allows(ref, new IntegerData(NO_CODE));
            case TEXT, NOTE, DATE, TIME, DATE_TIME, ACKNOWLEDGE, BARCODE -> false;
            case GEOPOINT, GEOTRACE, GEOSHAPE, IMAGE, AUDIO, VIDEO, FILE -> false;
        };
    }

    boolean allows(TreeReference ref, IAnswerData data) {
        return form.def.evaluateConstraint(ref, data);
    }

    private static List<Option> inline(Control.Ask ask) {
        List<SelectChoice> choices = ask.element().getChoices();
        return choices == null
                ? List.of()
                : choices.stream()
                        .map(c -> option(c.getValue(), c.getTextID(), c.getLabelInnerText()))
                        .toList();
    }

    private static Option option(String code, @Nullable String textId, @Nullable String label) {
        return new Option(code, textId == null ? "" : textId, label == null ? code : label);
    }

    private List<Option> filteredNow(ItemsetBinding itemset, TreeReference ref) {
        if (filteredAt != form.changes()) {
            filtered.clear();
            filteredAt = form.changes();
        }
        return filtered.computeIfAbsent(ref, _ -> filtered(itemset, ref));
    }

    private List<Option> filtered(ItemsetBinding itemset, TreeReference ref) {
        EvaluationContext context = form.at(itemset.contextRef.contextualize(ref));
        var source = itemset.nodesetRef.getInstanceName() == null
                ? form.def.getMainInstance()
                : form.def.getNonMainInstance(itemset.nodesetRef.getInstanceName());
        List<Option> options = new ArrayList<>();
        for (TreeReference item : itemset.nodesetExpr.evalNodeset(form.def.getMainInstance(), context)) {
            EvaluationContext here = form.at(item);
            String label = itemset.labelExpr.evalReadable(source, here);
            String code = itemset.valueExpr.evalReadable(source, here);
            if (!code.isEmpty()) {
                options.add(itemset.labelIsItext ? option(code, label, null) : option(code, null, label));
            }
        }
        return options;
    }
}
