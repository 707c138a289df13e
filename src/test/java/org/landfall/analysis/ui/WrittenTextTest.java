package org.landfall.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {
    @Test
    void headingsListsQuotationsAndEmphasisAreShown() {
        var html = html("# Heard\n\nOf **many** and *few*\nin two lines.\n\n- one\n- two\n\n3. three\n\n> told\n");
        assertThat(html)
                .contains("<h3>Heard</h3>")
                .contains("Of <strong>many</strong> and <em>few</em>")
                .containsSubsequence("<ul>", "<li", "one</li>", "<li", "two</li>", "</ul>")
                .containsSubsequence("<ol start=\"3\">", "three</li>", "</ol>")
                .containsSubsequence("<blockquote>", "told", "</blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<div onclick='x'>\n\nblock\n</div>",
                "![picture](https://elsewhere.example/p.png)",
                "[words](javascript:alert(1))",
                "<https://elsewhere.example/>",
                "[a]: https://elsewhere.example\n\n[a]",
                "    indented <b>code</b>",
                "```html\n<iframe src=x></iframe>\n```",
                "&lt;script&gt;"
            })
    void nothingThatIsWrittenBecomesMarkupOrAnAddressToFollow(String words) {
        assertThat(html(words)).doesNotContainPattern("<(script|img|a|div [^>]*on|iframe|b|pre|code)\\b");
    }

    @Test
    void whatIsNoMarkdownHereStandsAsItWasWritten() {
        assertThat(text("<b>Many</b> wished. K1. 3 < 4 & so on")).isEqualTo("<b>Many</b> wished. K1. 3 < 4 & so on");
        assertThat(text("Lines\nend where they end.")).isEqualTo("Lines\nend where they end.");
        assertThat(text("[a report](https://example.org/r)")).isEqualTo("a report (https://example.org/r)");
    }

    private static String html(String words) {
        return filled(words).getElement().getOuterHTML();
    }

    private static String text(String words) {
        return filled(words).getElement().getTextRecursively();
    }

    private static Div filled(String words) {
        var part = new Div();
        WrittenText.fill(part, words);
        return part;
    }
}
