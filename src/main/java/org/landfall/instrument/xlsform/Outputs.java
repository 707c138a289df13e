package org.landfall.instrument.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.xlsform.Tokens.Kind;
import org.landfall.instrument.xlsform.Tokens.Token;

/** Writes texts in which answers appear: each reference becomes an output, and so does a look-up in a list as a whole. */
final class Outputs {
    private static final String INSTANCE = "instance(";

    private record Span(int start, int end) {}

    private Outputs() {}

    static String markup(String words, @Nullable Element from, References references) {
        StringBuilder markup = new StringBuilder();
        int at = 0;
        for (Span lookUp : lookUps(words)) {
            inserted(words.substring(at, lookUp.start()), from, references, markup);
            output(words.substring(lookUp.start(), lookUp.end()), from, references, markup);
            at = lookUp.end();
        }
        inserted(words.substring(at), from, references, markup);
        return markup.toString();
    }

    private static void inserted(String words, @Nullable Element from, References references, StringBuilder markup) {
        Matcher matcher = References.PLACEHOLDER.matcher(words);
        int at = 0;
        while (matcher.find()) {
            markup.append(Xml.escape(words.substring(at, matcher.start())));
            output(matcher.group(), from, references, markup);
            at = matcher.end();
        }
        markup.append(Xml.escape(words.substring(at)));
    }

    private static void output(String expression, @Nullable Element from, References references, StringBuilder markup) {
        markup.append("<output value=\"")
                .append(Xml.escape(references.resolve(expression, from)))
                .append("\"/>");
    }

    /** Where {@code instance('list')/root/item[…]/label} begins and ends: a blank outside of its brackets ends it. */
    private static List<Span> lookUps(String words) {
        List<Span> spans = new ArrayList<>();
        if (!words.contains(INSTANCE)) {
            return spans;
        }
        int start = -1;
        int end = 0;
        boolean inPath = false;
        boolean inPredicate = false;
        Token last = null;
        for (Token token : Tokens.of(words)) {
            boolean taken = false;
            if (start < 0 && token.text().equals(INSTANCE)) {
                start = token.start();
                taken = true;
            } else if (start >= 0 && last != null) {
                if (inPath) {
                    inPath = token.kind() != Kind.SPACE && token.kind() != Kind.PREDICATE;
                    inPredicate = token.kind() == Kind.PREDICATE;
                    taken = token.kind() != Kind.SPACE;
                } else if (inPredicate) {
                    inPredicate = token.kind() != Kind.PREDICATEEND;
                    taken = true;
                } else {
                    inPath = token.kind() == Kind.SEPARATOR
                            && (last.kind() == Kind.CLOSE || last.kind() == Kind.PREDICATEEND);
                    taken = inPath || callOf(last, token);
                }
            }
            if (taken) {
                last = token;
                end = token.end();
            } else if (start >= 0) {
                spans.add(new Span(start, end));
                start = -1;
                inPath = false;
            }
        }
        if (start >= 0) {
            spans.add(new Span(start, end));
        }
        return spans;
    }

    private static boolean callOf(Token last, Token token) {
        return (last.text().equals(INSTANCE) && token.kind() == Kind.LITERAL)
                || (last.kind() == Kind.LITERAL && token.kind() == Kind.CLOSE);
    }
}
