package org.landfall.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.PlannedVariable.Effect;
import org.landfall.analysis.engine.Coder;
import org.landfall.analysis.engine.Shuffle;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.DocumentedAnswer;

/**
 * The columns of a vintage while records run through, one after the other. Counts only what people say of their own
 * lives. A variable keeps the codes of the first instrument version in which it is met.
 */
final class VintageDraft {
    /** Set-up answers are about no life, so nothing speaks against them. */
    private static final Set<String> COUNTED_SCOPES = Set.of("self", "none");

    private static final Effect[] NONE = {};
    private static final int MOST_REMEMBERED = 65_536;

    private final Function<InstrumentVersionId, FormDefinition> forms;
    private final FixedTexts fixed;
    private final Set<InstrumentVersionId> met = new HashSet<>();
    private final List<PlannedVariable> variables = new ArrayList<>();
    private final Map<String, List<PlannedVariable>> byQuestion = new HashMap<>();
    private final Map<DocumentedAnswer, Effect[]> remembered = new HashMap<>();
    private final @Nullable PlannedVariable kind;
    private int persons;

    /** @param documents whether documents are among the records; then a column says of each what it is */
    VintageDraft(Function<InstrumentVersionId, FormDefinition> forms, FixedTexts fixed, boolean documents) {
        this.forms = forms;
        this.fixed = fixed;
        kind = documents ? kind(fixed.kind()) : null;
        if (kind != null) {
            variables.add(kind);
        }
    }

    private static PlannedVariable kind(Variable variable) {
        var codes = variable.codes().stream().map(Variable.Code::code).toList();
        return new PlannedVariable(variable, false, Coder.single(codes::indexOf, variable.stated(), 0));
    }

    int persons() {
        return persons;
    }

    /** The versions of instruments that were met. */
    Set<InstrumentVersionId> instruments() {
        return Set.copyOf(met);
    }

    List<Variable> variables() {
        return variables.stream().map(PlannedVariable::variable).toList();
    }

    void add(ApprovedInterview record) {
        if (met.add(record.instrument())) {
            plan(forms.apply(record.instrument()));
            remembered.clear();
        }
        record.answers().forEach(this::see);
        if (kind != null) {
            kind.effects(record.document() ? "document" : "interview").forEach(Effect::happen);
        }
        variables.forEach(variable -> variable.coder().nextPerson());
        persons++;
    }

    /** Hands out each variable with its column; the persons stand in one random order, the same in all columns. */
    void columns(RandomGenerator random, BiConsumer<Variable, byte[]> taker) {
        int[] order = Shuffle.order(persons, random);
        variables.forEach(
                planned -> taker.accept(planned.variable(), planned.coder().column(order)));
    }

    private void plan(FormDefinition form) {
        var known = new HashSet<String>();
        variables.forEach(planned -> known.add(planned.variable().name()));
        for (var planned : VariablePlan.of(form, fixed, persons)) {
            if (known.add(planned.variable().name())) {
                variables.add(planned);
                byQuestion
                        .computeIfAbsent(planned.variable().question(), question -> new ArrayList<>())
                        .add(planned);
            }
        }
    }

    private void see(DocumentedAnswer answer) {
        for (var effect : effects(answer)) {
            effect.happen();
        }
    }

    private Effect[] effects(DocumentedAnswer answer) {
        var known = remembered.get(answer);
        if (known != null) {
            return known;
        }
        var planned = byQuestion.getOrDefault(answer.name(), List.of());
        var said = answer.value() != null ? answer.value() : answer.missing();
        var effects = said != null && COUNTED_SCOPES.contains(answer.scope())
                ? planned.stream().flatMap(variable -> variable.effects(said)).toArray(Effect[]::new)
                : NONE;
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(answer, effects);
        }
        return effects;
    }
}
