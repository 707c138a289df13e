package org.landfall.instrument.words;

import java.util.Optional;
import java.util.regex.Pattern;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.parser.XPathSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads expressions of one form. What is not of a known shape has no phrase: then the expression itself is shown. */
public final class Reader {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}#]*?)\\s*}");

    /** The root is none of the form's: what follows is a name. */
    private static final String AS_PATH = " /named/$1 ";

    private final Names names;

    public Reader(Names names) {
        this.names = names;
    }

    /** @param self the question that the expression stands at, null where it stands at none */
    public Optional<Phrase> read(String expression, @Nullable String self) {
        return read(expression, self, false);
    }

    /** An expression that chooses among the choices of a question: a bare name is a column of the choices. */
    public Optional<Phrase> readFilter(String expression, String self) {
        return read(expression, self, true);
    }

    private Optional<Phrase> read(String expression, @Nullable String self, boolean filter) {
        if (expression.isBlank()) {
            return Optional.empty();
        }
        try {
            XPathExpression parsed =
                    XPathParseTool.parseXPath(REFERENCE.matcher(expression).replaceAll(AS_PATH));
            return Optional.of(Tidy.of(new Translation(names, self, filter).phrase(parsed)));
        } catch (XPathSyntaxException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
