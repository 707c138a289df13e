package org.landfall.platform.demo;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.AnswerMark.Basis;
import org.landfall.interview.engine.AnswerMark.Certainty;
import org.landfall.interview.engine.AnswerMark.Scope;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;

/** Answers only what the article says; about everything else it is silent. */
final class ArticleReplies implements Replies {
    private static final String NO_MARK = "-";

    private final Article.Coded article;

    ArticleReplies(Article.Coded article) {
        this.article = article;
    }

    @Override
    public @Nullable Said to(QuestionView question, int attempt) {
        Article.Value said = article.answers().get(Spot.of(question.path()).key());
        if (said != null) {
            return new Said(Reply.of(said.value()), mark(said));
        }
        return question.acceptsNoSource() ? new Said(new Reply.Without(Missing.NA_SOURCE), null) : null;
    }

    @Override
    public int entries(String roster) {
        Pattern inRoster = Pattern.compile(Pattern.quote(roster) + "\\[(\\d+)]\\..*");
        return article.answers().keySet().stream()
                .map(inRoster::matcher)
                .filter(matcher -> matcher.matches())
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }

    static AnswerMark mark(Article.Value said) {
        Scope scope = said.scope().equals(NO_MARK) ? Scope.NONE : Scope.valueOf(upper(said.scope()));
        Certainty certainty =
                said.certainty().equals(NO_MARK) ? Certainty.CERTAIN : Certainty.valueOf(upper(said.certainty()));
        return new AnswerMark(scope, Basis.OWN, certainty, said.paragraph().equals(NO_MARK) ? null : said.paragraph());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
