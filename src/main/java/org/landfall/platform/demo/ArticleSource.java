package org.landfall.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.landfall.interview.InterviewId;
import org.landfall.interview.SourceEntry;
import org.landfall.interview.SourceService;
import org.springframework.stereotype.Component;

/** Enters where the article's records come from. Its text is the paper's; here each paragraph stands in words of our own. */
@Component
class ArticleSource {
    private final SourceService sources;

    ArticleSource(SourceService sources) {
        this.sources = sources;
    }

    void keepFor(InterviewId id) {
        Article.Source article = Article.read().source();
        sources.keep(
                id,
                new SourceEntry(
                        article.title(),
                        article.publisher(),
                        article.date() + "/..",
                        "en",
                        article.file(),
                        SourceEntry.Names.PSEUDONYMS,
                        "Paraphrase for demonstration; the wording is the publisher's",
                        null,
                        null));
        sources.attach(id, "article.txt", text());
    }

    private static byte[] text() {
        try (InputStream text =
                Objects.requireNonNull(ArticleSource.class.getResourceAsStream("/demo/article-2006.txt"))) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
