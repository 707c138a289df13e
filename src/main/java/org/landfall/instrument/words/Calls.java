package org.landfall.instrument.words;

import java.util.Arrays;
import java.util.List;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;

/** The functions of the standard that have a sentence. */
final class Calls {
    private final Translation translation;

    Calls(Translation translation) {
        this.translation = translation;
    }

    Phrase phrase(XPathFuncExpr call) {
        XPathExpression[] given = call.args;
        return switch (call.id.toString() + "/" + given.length) {
            case "selected/2" -> said(Saying.INCLUDES, phrase(given[0]), translation.valueFor(given[0], given[1]));
            case "not/1" -> negated(phrase(given[0]));
            case "true/0" -> said(Saying.ALWAYS);
            case "false/0" -> said(Saying.NEVER);
            case "today/0" -> said(Saying.TODAY);
            case "now/0" -> said(Saying.NOW);
            case "number/1", "string/1", "boolean/1", "date/1", "decimal-date-time/1" -> phrase(given[0]);
            case "regex/2" -> matches(phrase(given[0]), phrase(given[1]));
            case "starts-with/2" -> said(Saying.BEGINS, phrase(given[0]), phrase(given[1]));
            case "contains/2" -> said(Saying.CONTAINS, phrase(given[0]), phrase(given[1]));
            case "string-length/1" -> said(Saying.LENGTH, phrase(given[0]));
            case "count-selected/1" -> said(Saying.CHOSEN_COUNT, phrase(given[0]));
            case "count/1" -> said(Saying.ENTRIES, named(given[0]));
            case "sum/1" -> said(Saying.SUM, named(given[0]));
            case "position/1" -> position(given[0]);
            case "jr:choice-name/2", "choice-name/2" -> said(Saying.WORDING, phrase(given[0]));
            case "indexed-repeat/3" -> said(Saying.OF_ENTRY, phrase(given[0]), phrase(given[1]), phrase(given[2]));
            case "if/3" -> said(Saying.IF, phrase(given[0]), phrase(given[1]), phrase(given[2]));
            case "coalesce/2" -> said(Saying.OR_ELSE, phrase(given[0]), phrase(given[1]));
            case "int/1" -> said(Saying.WHOLE, phrase(given[0]));
            case "round/2" -> said(Saying.ROUNDED, phrase(given[0]), phrase(given[1]));
            case "once/1" -> said(Saying.ONCE, phrase(given[0]));
            default -> joined(call);
        };
    }

    private Phrase phrase(XPathExpression expression) {
        return translation.phrase(expression);
    }

    private static Phrase said(Saying saying, Phrase... parts) {
        return Phrase.Said.of(saying, parts);
    }

    private Phrase named(XPathExpression expression) {
        if (phrase(expression) instanceof Phrase.Name name) {
            return name;
        }
        throw new UnknownShapeException();
    }

    private Phrase position(XPathExpression place) {
        if (place instanceof XPathPathExpr path
                && path.steps.length == 1
                && path.steps[0].axis == XPathStep.AXIS_PARENT) {
            return said(Saying.ENTRY_NUMBER);
        }
        throw new UnknownShapeException();
    }

    private static Phrase matches(Phrase subject, Phrase pattern) {
        if (pattern instanceof Phrase.Value value) {
            return said(Saying.MATCHES, subject, new Phrase.Code(value.text()));
        }
        throw new UnknownShapeException();
    }

    private Phrase joined(XPathFuncExpr call) {
        if (!call.id.toString().equals("concat") || call.args.length == 0) {
            throw new UnknownShapeException();
        }
        List<Phrase> parts = Arrays.stream(call.args).map(this::phrase).toList();
        return parts.stream()
                .reduce((before, next) -> said(Saying.JOINED, before, next))
                .orElseThrow();
    }

    private static Phrase negated(Phrase phrase) {
        if (phrase instanceof Phrase.Said(Saying saying, List<Phrase> parts)) {
            Saying opposite = switch (saying) {
                case IS -> Saying.IS_NOT;
                case IS_NOT -> Saying.IS;
                case ANSWERED -> Saying.NOT_ANSWERED;
                case NOT_ANSWERED -> Saying.ANSWERED;
                case INCLUDES -> Saying.INCLUDES_NOT;
                case MATCHES -> Saying.MATCHES_NOT;
                case ALWAYS -> Saying.NEVER;
                case NEVER -> Saying.ALWAYS;
                default -> Saying.NOT;
            };
            return opposite == Saying.NOT ? said(Saying.NOT, phrase) : new Phrase.Said(opposite, parts);
        }
        return said(Saying.NOT, phrase);
    }
}
