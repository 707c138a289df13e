package org.landfall.interview.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.javarosa.core.model.RangeQuestion;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** Turns places of the form into what a screen shows. */
final class Views {
    private final OpenForm form;
    private final Wording wording;
    private final Ledger ledger;
    private final Offer offer;
    private final Optional<TreeElement> mode;

    Views(OpenForm form, Wording wording, Ledger ledger, Offer offer) {
        this.form = form;
        this.wording = wording;
        this.ledger = ledger;
        this.offer = offer;
        this.mode = form.plan.asks().stream()
                .filter(ask -> ask.name().equals("iv_mode"))
                .findFirst()
                .flatMap(ask -> form.node(Paths.of(ask.ref())));
    }

    String label(Plan.Module module) {
        if (module.group() != null) {
            return wording.label(module.group().titled(), Paths.ref(module.path()));
        }
        return module.content().getFirst() instanceof Control.Roster roster
                ? wording.label(roster.element(), Paths.ref(module.path()))
                : form.def.getTitle();
    }

    Row row(Walk.Spot spot, Standing standing) {
        return switch (spot) {
            case Walk.AskSpot ask -> ask.control().type() == QuestionView.Type.NOTE ? note(ask) : question(ask);
            case Walk.EntrySpot entry -> entry(entry, standing.inside(entry.path()));
            case Walk.AddSpot add ->
                new Row.RosterAdd(add.path(), wording.label(add.control().element(), add.ref()));
        };
    }

    private Row.RosterEntry entry(Walk.EntrySpot entry, List<Walk.Spot> inside) {
        return new Row.RosterEntry(
                entry.path(),
                wording.label(entry.control().element(), entry.ref()),
                entry.index(),
                entry.removable(),
                Outline.questions(inside)
                        .flatMap(spot ->
                                Stream.ofNullable(shown(spot, effective(spot).value())))
                        .findFirst()
                        .orElse(null),
                Tally.of(inside, ledger).progress());
    }

    private Row.Note note(Walk.AskSpot spot) {
        return new Row.Note(
                spot.path(),
                spot.control().name(),
                wording.label(spot.control().element(), spot.ref()),
                spot.control().forInterviewer());
    }

    Row.Question question(Walk.AskSpot spot) {
        Effective counts = effective(spot);
        return new Row.Question(
                spot.path(),
                spot.control().name(),
                wording.label(spot.control().element(), spot.ref()),
                spot.node().isRequired() && spot.counted(),
                shown(spot, counts.value()),
                counts.missing(),
                spot.control().forInterviewer(),
                spot.counted(),
                section(spot.section()));
    }

    String words(Control.Ask ask, TreeReference ref) {
        return wording.label(ask.element(), ref);
    }

    Effective effective(Walk.AskSpot spot) {
        return ledger.effective(spot.control(), spot.path(), spot.node());
    }

    QuestionView view(Walk.AskSpot spot, int number, int count) {
        Control.Ask ask = spot.control();
        Effective counts = effective(spot);
        AnswerMark mark = ledger.at(spot.path()).map(Given::mark).orElse(ask.defaultMark());
        return new QuestionView(
                spot.path(),
                ask.name(),
                spot.module().name(),
                ask.type(),
                wording.language(),
                wording.labels(ask.element(), spot.ref()),
                wording.hints(ask.element(), spot.ref()),
                wording.guidance(ask.element(), spot.ref()),
                wording.media(ask.element().getTextID()),
                choices(spot),
                Exclusive.codes(offer, spot),
                spot.node().isRequired() && spot.counted(),
                !spot.node().isEnabled(),
                offer.offers(ask, spot.ref(), spot.node(), Missing.DK),
                offer.offers(ask, spot.ref(), spot.node(), Missing.PNS),
                isDocument(),
                counts.value(),
                counts.missing(),
                mark,
                ledger.at(spot.path()).map(Given::note).orElse(null),
                ask.forInterviewer(),
                ask.appearance(),
                range(ask),
                section(spot.section()),
                number,
                count);
    }

    /** A record coded from a published document, in which a source may be silent. */
    boolean isDocument() {
        return mode.filter(TreeElement::isRelevant)
                .flatMap(Values::text)
                .filter("document"::equals)
                .isPresent();
    }

    private List<ChoiceView> choices(Walk.AskSpot spot) {
        return offer.options(spot.control(), spot.ref()).stream()
                .filter(option -> Missing.spokenCode(option.code()).isEmpty())
                .map(option -> {
                    Map<String, String> labels = wording.labels(option, spot.ref());
                    return new ChoiceView(
                            option.code(),
                            labels.getOrDefault(wording.language(), option.code()),
                            labels,
                            wording.media(option.textId()));
                })
                .toList();
    }

    private @Nullable String shown(Walk.AskSpot spot, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (offer.nothingToChoose(spot.control(), spot.ref())) {
            return value;
        }
        Map<String, Offer.Option> options = offer.options(spot.control(), spot.ref()).stream()
                .collect(Collectors.toMap(Offer.Option::code, o -> o, (first, second) -> first));
        return Shown.of(
                spot.control().type(),
                value,
                wording.language(),
                code -> options.containsKey(code) ? wording.label(options.get(code), spot.ref()) : code);
    }

    private @Nullable Section section(Walk.@Nullable Nested nested) {
        if (nested == null) {
            return null;
        }
        String appearance = nested.group().element().getAppearanceAttr();
        return new Section(
                nested.path(),
                wording.label(nested.group().titled(), nested.ref()),
                appearance == null ? "" : appearance);
    }

    private static QuestionView.@Nullable Range range(Control.Ask ask) {
        return ask.element() instanceof RangeQuestion range
                ? new QuestionView.Range(range.getRangeStart(), range.getRangeEnd(), range.getRangeStep())
                : null;
    }
}
