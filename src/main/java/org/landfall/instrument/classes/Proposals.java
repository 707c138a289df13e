package org.landfall.instrument.classes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.instrument.Appearance;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;

/** Looks at the type, the name, the labels and the appearance of a question; in doubt the stricter class. */
public final class Proposals {
    private Proposals() {}

    /** Classes that a version before had for questions by name. */
    public record Before(String version, Map<String, DisclosureClass> classes) {}

    /** One for each question that states no class, in the order of the form. */
    public static List<Proposal> of(FormDefinition form, Optional<Before> before) {
        return form.unclassed().stream()
                .map(question ->
                        before.flatMap(earlier -> asBefore(question, earlier)).orElseGet(() -> proposal(question)))
                .toList();
    }

    private static Optional<Proposal> asBefore(Item.Question question, Before before) {
        return Optional.ofNullable(before.classes().get(question.name()))
                .map(known -> new Proposal(question, known, new Proposal.AsBefore(before.version())));
    }

    private static Proposal proposal(Item.Question question) {
        return byDevice(question)
                .or(() -> byWord(question, DisclosureClass.DIRECT_IDENTIFIER))
                .or(() -> openText(question))
                .or(() -> byWord(question, DisclosureClass.SENSITIVE))
                .or(() -> byWord(question, DisclosureClass.QUASI_IDENTIFIER))
                .or(() -> byDate(question))
                .orElseGet(() -> new Proposal(question, DisclosureClass.NON_SENSITIVE, new Proposal.ByNothing()));
    }

    /** Positions, pictures, voices, files and codes may show anything; a number that is typed as text is one to call. */
    private static Optional<Proposal> byDevice(Item.Question question) {
        return switch (question.type()) {
            case GEOPOINT, GEOTRACE, GEOSHAPE, IMAGE, AUDIO, VIDEO, FILE, BARCODE ->
                byType(question, DisclosureClass.OPEN_TEXT);
            case TEXT ->
                Appearance.has(question.appearance(), "numbers")
                        ? byType(question, DisclosureClass.DIRECT_IDENTIFIER)
                        : Optional.empty();
            case NOTE, INTEGER, DECIMAL, DATE, SELECT_ONE, SELECT_MULTIPLE, RANGE, RANK, TIME, DATE_TIME, ACKNOWLEDGE ->
                Optional.empty();
        };
    }

    private static Optional<Proposal> openText(Item.Question question) {
        return question.type() == QuestionType.TEXT ? byType(question, DisclosureClass.OPEN_TEXT) : Optional.empty();
    }

    private static Optional<Proposal> byDate(Item.Question question) {
        return question.type() == QuestionType.DATE || question.type() == QuestionType.DATE_TIME
                ? byType(question, DisclosureClass.QUASI_IDENTIFIER)
                : Optional.empty();
    }

    private static Optional<Proposal> byType(Item.Question question, DisclosureClass disclosure) {
        return Optional.of(new Proposal(question, disclosure, new Proposal.ByType()));
    }

    /** Who is to choose from a list types no name; what is confirmed with a tick holds nothing. */
    private static Optional<Proposal> byWord(Item.Question question, DisclosureClass disclosure) {
        boolean fromAList = question.type().isSelect() || question.type() == QuestionType.RANGE;
        boolean holdsNothing = question.type() == QuestionType.ACKNOWLEDGE;
        if (holdsNothing || (fromAList && disclosure == DisclosureClass.DIRECT_IDENTIFIER)) {
            return Optional.empty();
        }
        return TellingWords.in(question, disclosure).map(found -> new Proposal(question, disclosure, found));
    }
}
