package org.landfall.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.engine.Coder;
import org.landfall.instrument.Band;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.Item.Question;
import org.landfall.instrument.QuestionType;
import org.landfall.instrument.Texts;
import org.landfall.instrument.VariableDef;

/**
 * Reads from an instrument which variables a vintage gets. Where a person may give several answers, by options or by
 * a roster, each code becomes a variable of its own: "any of the person's answers is this". What names a person or is
 * free text gets no variable at all.
 */
final class VariablePlan {
    private static final Set<String> YES_NO = Set.of("yes", "no");
    private static final Set<String> MISSING =
            Set.of("dk", "pns", "na_skip", "na_module", "na_end", "na_source", "redacted");
    /** The author's words for answers that serve the interview and are in no table. */
    private static final Pattern UNRELEASED =
            Pattern.compile("not released|never released|quality report", Pattern.CASE_INSENSITIVE);

    private final FormDefinition form;
    private final FixedTexts fixed;
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Item.Calculation> calculations = new HashMap<>();

    private VariablePlan(FormDefinition form, FixedTexts fixed) {
        this.form = form;
        this.fixed = fixed;
        form.questions().forEach(question -> questions.put(question.name(), question));
        form.calculations().forEach(calculation -> calculations.put(calculation.name(), calculation));
    }

    static List<PlannedVariable> of(FormDefinition form, FixedTexts fixed) {
        var plan = new VariablePlan(form, fixed);
        return plan.definitions().flatMap(plan::planned).toList();
    }

    /** What the instrument bands, and each multiple choice that it leaves as it is. */
    private Stream<VariableDef> definitions() {
        var banded = form.variables().stream().map(VariableDef::question).toList();
        var options = form.questions().stream()
                .filter(question -> question.type() == QuestionType.SELECT_MULTIPLE)
                .filter(question -> !banded.contains(question.name()))
                .filter(question -> form.namedOnce(question.name()))
                .filter(question -> !UNRELEASED.matcher(question.banding()).find())
                .map(this::byOption);
        return Stream.concat(form.variables().stream(), options);
    }

    private VariableDef byOption(Question question) {
        var bands = form.choicesOf(question).stream()
                .filter(choice -> !MISSING.contains(choice.code()))
                .map(choice -> new Band(choice.code(), choice.label(), List.of(new Band.Code(choice.code()))))
                .toList();
        var name = new Texts(Map.of("en", question.name(), "ko", question.name()));
        return new VariableDef(question.name(), question.name(), name, bands);
    }

    private Stream<PlannedVariable> planned(VariableDef def) {
        if (kind(def) == VariableKind.FORBIDDEN) {
            return Stream.empty();
        }
        if (!severalAnswers(def)) {
            return Stream.of(single(def));
        }
        var bands = stated(def);
        if (bands.stream().map(Band::code).collect(Collectors.toSet()).equals(YES_NO)) {
            return Stream.of(any(def, "yes", def.name(), label(def.label())));
        }
        return bands.stream().map(band -> any(def, band.code(), def.name() + "." + band.code(), label(def, band)));
    }

    private PlannedVariable single(VariableDef def) {
        var bands = stated(def);
        var codes = new ArrayList<Variable.Code>();
        bands.forEach(band -> codes.add(new Variable.Code(band.code(), label(band.label()))));
        codes.add(notStated(def));
        var coder = Coder.single(value -> index(bands, value), bands.size());
        return new PlannedVariable(variable(def, def.name(), label(def.label()), codes), false, coder);
    }

    private PlannedVariable any(VariableDef def, String code, String name, Label label) {
        var bands = stated(def);
        ToIntFunction<String> yesOrNo = value -> {
            int found = index(bands, value);
            if (found == Coder.NO_BAND) {
                return MISSING.contains(value) ? Coder.NO_BAND : 1;
            }
            return bands.get(found).code().equals(code) ? 0 : 1;
        };
        var codes = List.of(fixed.yes(), fixed.no(), fixed.notStated());
        return new PlannedVariable(variable(def, name, label, codes), options(def), Coder.any(yesOrNo));
    }

    private Variable variable(VariableDef def, String name, Label label, List<Variable.Code> codes) {
        var question = questions.get(def.question());
        var made = question == null ? "" : question.label().in("en") + " [" + question.banding() + "]";
        return new Variable(name, def.question(), sources(def.question()), kind(def), label, made, codes);
    }

    private List<SourceQuestion> sources(String question) {
        var sources = form.sources(question).stream().map(this::source).toList();
        return sources.isEmpty() ? List.of(SourceQuestion.named(question)) : sources;
    }

    private SourceQuestion source(Question question) {
        var topic = form.modules().stream()
                .filter(module -> module.name().equals(question.module()))
                .findFirst()
                .map(VariablePlan::title)
                .orElse(Texts.NONE);
        return new SourceQuestion(question.name(), label(question.label()), question.module(), label(topic));
    }

    private static Texts title(Item module) {
        return switch (module) {
            case Item.Group group -> group.label();
            case Item.Roster roster -> roster.label();
            case Question _, Item.Calculation _ -> Texts.NONE;
        };
    }

    /** Where no class is stated, what it is made of may be known to an attacker. */
    private VariableKind kind(VariableDef def) {
        var question = questions.get(def.question());
        var calculation = calculations.get(def.question());
        var stated = calculation == null ? null : calculation.disclosure();
        var disclosure = question == null ? stated : question.disclosure();
        return disclosure == null ? VariableKind.KEY : VariableKind.of(disclosure);
    }

    private boolean severalAnswers(VariableDef def) {
        var question = questions.get(def.question());
        var calculation = calculations.get(def.question());
        return options(def)
                || (question != null && !question.roster().isEmpty())
                || (calculation != null && !calculation.roster().isEmpty());
    }

    private boolean options(VariableDef def) {
        @Nullable Question question = questions.get(def.question());
        return question != null && question.type() == QuestionType.SELECT_MULTIPLE;
    }

    /** An instrument may name its own "not stated"; whoever was not asked belongs there, too. */
    private Variable.Code notStated(VariableDef def) {
        return def.bands().stream()
                .filter(band -> band.code().equals(Variable.NOT_STATED))
                .findFirst()
                .map(band -> new Variable.Code(band.code(), label(band.label())))
                .orElseGet(fixed::notStated);
    }

    private static List<Band> stated(VariableDef def) {
        return def.bands().stream()
                .filter(band -> !band.code().equals(Variable.NOT_STATED))
                .toList();
    }

    private static int index(List<Band> bands, String value) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).takes(value)) {
                return i;
            }
        }
        return Coder.NO_BAND;
    }

    private static Label label(Texts texts) {
        return new Label(texts.byLanguage());
    }

    private static Label label(VariableDef def, Band band) {
        var joined = new HashMap<String, String>();
        for (var language : def.label().byLanguage().keySet()) {
            joined.put(language, def.label().in(language) + ": " + band.label().in(language));
        }
        return new Label(joined);
    }
}
