package org.landfall.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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

    /** The same by which object it is, for what many people say is one object: comparing took up to a third of a cut. */
    private final Map<DocumentedAnswer, Effect[]> recognised = new IdentityHashMap<>();

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
        return new PlannedVariable(variable, false, Coder.single(codes::indexOf, variable.stated()));
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
            recognised.clear();
        }
        for (var answer : record.answers()) {
            see(answer);
        }
        if (kind != null) {
            kind.effect(record.document() ? "document" : "interview").ifPresent(effect -> effect.happenTo(persons));
        }
        persons++;
    }

    /** @param codes makes the column, a code a person, when it is asked */
    record Column(Variable variable, Supplier<byte[]> codes) {}

    /** Each variable with its column; the persons stand in one random order, the same in all columns. */
    List<Column> columns(RandomGenerator random) {
        int[] order = Shuffle.order(persons, random);
        return variables.stream()
                .map(planned ->
                        new Column(planned.variable(), () -> planned.coder().column(order)))
                .toList();
    }

    private void plan(FormDefinition form) {
        var known = new HashSet<String>();
        variables.forEach(planned -> known.add(planned.variable().name()));
        for (var planned : VariablePlan.of(form, fixed)) {
            if (known.add(planned.variable().name())) {
                variables.add(planned);
                byQuestion
                        .computeIfAbsent(planned.variable().question(), question -> new ArrayList<>())
                        .add(planned);
            }
        }
    }

    private void see(DocumentedAnswer answer) {
        var effects = recognised.get(answer);
        if (effects == null) {
            effects = remembered(answer);
            if (recognised.size() < MOST_REMEMBERED) {
                recognised.put(answer, effects);
            }
        }
        for (var effect : effects) {
            effect.happenTo(persons);
        }
    }

    private Effect[] remembered(DocumentedAnswer answer) {
        var effects = remembered.get(answer);
        if (effects == null) {
            effects = effects(answer);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(answer, effects);
            }
        }
        return effects;
    }

    private Effect[] effects(DocumentedAnswer answer) {
        var said = answer.value() != null ? answer.value() : answer.missing();
        return said != null && COUNTED_SCOPES.contains(answer.scope())
                ? byQuestion.getOrDefault(answer.name(), List.of()).stream()
                        .flatMap(variable -> variable.effect(said).stream())
                        .toArray(Effect[]::new)
                : NONE;
    }
}
