package org.landfall.instrument.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.xpath.expr.XPathArithExpr;
import org.javarosa.xpath.expr.XPathBoolExpr;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathNumNegExpr;
import org.javarosa.xpath.expr.XPathNumericLiteral;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;
import org.javarosa.xpath.expr.XPathStringLiteral;
import org.jspecify.annotations.Nullable;

/** Goes through a parsed expression and gives each part its sentence. */
final class Translation {
    private static final int DEEPEST = 40;

    private final Names names;
    private final @Nullable String self;
    private final boolean filter;
    private final Calls calls = new Calls(this);
    private int depth;

    Translation(Names names, @Nullable String self, boolean filter) {
        this.names = names;
        this.self = self;
        this.filter = filter;
    }

    Phrase phrase(XPathExpression expression) {
        if (++depth > DEEPEST) {
            throw new UnknownShapeException();
        }
        try {
            return switch (expression) {
                case XPathBoolExpr bool -> joined(bool);
                case XPathEqExpr equals -> equality(equals.a, equals.b, equals.isEqual());
                case XPathCmpExpr compared -> comparison(compared);
                case XPathArithExpr arithmetic ->
                    Phrase.Said.of(operation(arithmetic.op), phrase(arithmetic.a), phrase(arithmetic.b));
                case XPathFuncExpr call -> calls.phrase(call);
                case XPathPathExpr path -> path(path);
                case XPathStringLiteral literal -> new Phrase.Value(literal.s);
                case XPathNumericLiteral number -> new Phrase.Value(number(number.d));
                case XPathNumNegExpr negative
                when negative.a instanceof XPathNumericLiteral number -> new Phrase.Value("-" + number(number.d));
                default -> throw new UnknownShapeException();
            };
        } finally {
            depth--;
        }
    }

    /** Everything between the same word, however the brackets stand. */
    private Phrase joined(XPathBoolExpr bool) {
        List<Phrase> parts = new ArrayList<>();
        collect(bool, bool.op, parts);
        return bool.op == XPathBoolExpr.AND ? new Phrase.All(parts) : new Phrase.Any(parts);
    }

    private void collect(XPathExpression expression, int op, List<Phrase> into) {
        if (expression instanceof XPathBoolExpr bool && bool.op == op) {
            collect(bool.a, op, into);
            collect(bool.b, op, into);
        } else {
            into.add(phrase(expression));
        }
    }

    private Phrase equality(XPathExpression a, XPathExpression b, boolean equal) {
        XPathExpression subject = constant(a) ? b : a;
        XPathExpression value = constant(a) ? a : b;
        if (value instanceof XPathStringLiteral literal && literal.s.isEmpty()) {
            return Phrase.Said.of(equal ? Saying.NOT_ANSWERED : Saying.ANSWERED, phrase(subject));
        }
        return Phrase.Said.of(equal ? Saying.IS : Saying.IS_NOT, phrase(subject), valueFor(subject, value));
    }

    private static boolean constant(XPathExpression expression) {
        return expression instanceof XPathStringLiteral || expression instanceof XPathNumericLiteral;
    }

    private Phrase comparison(XPathCmpExpr compared) {
        boolean turned = constant(compared.a) && !constant(compared.b);
        Saying saying = switch (compared.op) {
            case XPathCmpExpr.LT -> turned ? Saying.MORE : Saying.LESS;
            case XPathCmpExpr.GT -> turned ? Saying.LESS : Saying.MORE;
            case XPathCmpExpr.LTE -> turned ? Saying.AT_LEAST : Saying.AT_MOST;
            case XPathCmpExpr.GTE -> turned ? Saying.AT_MOST : Saying.AT_LEAST;
            default -> throw new UnknownShapeException();
        };
        return turned
                ? Phrase.Said.of(saying, phrase(compared.b), phrase(compared.a))
                : Phrase.Said.of(saying, phrase(compared.a), phrase(compared.b));
    }

    /** A code is called by the label of the choice, where the question has a list with it. */
    Phrase valueFor(XPathExpression subject, XPathExpression value) {
        Phrase plain = phrase(value);
        if (!(plain instanceof Phrase.Value code) || !(subject instanceof XPathPathExpr path)) {
            return plain;
        }
        String list = switch (path(path)) {
            case Phrase.Name name -> names.list(name.name());
            case Phrase.This _ -> self == null ? null : names.list(self);
            default -> null;
        };
        return list == null ? plain : new Phrase.Choice(list, code.text());
    }

    private Phrase path(XPathPathExpr path) {
        if (path.init_context == XPathPathExpr.INIT_CONTEXT_EXPR && !current(path)) {
            throw new UnknownShapeException();
        }
        String last = null;
        int down = 0;
        for (XPathStep step : path.steps) {
            if (step.predicates.length > 0) {
                throw new UnknownShapeException();
            }
            if (step.axis == XPathStep.AXIS_CHILD && step.test == XPathStep.TEST_NAME) {
                last = step.name.toString();
                down++;
            } else if (step.axis != XPathStep.AXIS_PARENT && step.axis != XPathStep.AXIS_SELF) {
                throw new UnknownShapeException();
            }
        }
        boolean bare = path.init_context == XPathPathExpr.INIT_CONTEXT_RELATIVE && path.steps.length == 1;
        if (last == null && self != null && path.steps.length <= 1) {
            return new Phrase.This();
        }
        if (last != null && filter && bare && down == 1) {
            return new Phrase.Column(last);
        }
        if (last == null || !names.has(last)) {
            throw new UnknownShapeException();
        }
        return new Phrase.Name(last);
    }

    private static boolean current(XPathPathExpr path) {
        return path.filtExpr != null
                && path.filtExpr.predicates.length == 0
                && path.filtExpr.x instanceof XPathFuncExpr call
                && call.id.toString().equals("current");
    }

    private static Saying operation(int op) {
        return switch (op) {
            case XPathArithExpr.ADD -> Saying.PLUS;
            case XPathArithExpr.SUBTRACT -> Saying.MINUS;
            case XPathArithExpr.MULTIPLY -> Saying.TIMES;
            case XPathArithExpr.DIVIDE -> Saying.DIVIDED;
            case XPathArithExpr.MODULO -> Saying.REMAINDER;
            default -> throw new UnknownShapeException();
        };
    }

    private static String number(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }
}
