package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.landfall.shell.Languages;
import org.landfall.shell.ModuleTexts;
import org.landfall.shell.Problems;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is told whose request reached no page: a sentence and a number to quote, in either language. Nothing of
 * the request is repeated, and nothing is said of what lies behind.
 */
@Component
class BareAnswers {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>%2$s · Landfall</title>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="/">%4$s</a></p>
            </main>
            </body>
            </html>
            """;

    private final ModuleTexts texts;
    private final JsonMapper json = new JsonMapper();

    BareAnswers(ModuleTexts texts) {
        this.texts = texts;
    }

    /** @param type of the body, with its encoding */
    record Answer(String type, String body) {}

    /** @param failure what was thrown, if anything was */
    Answer to(HttpServletRequest request, int status, @Nullable Throwable failure) {
        String reference = failure == null ? Problems.note(status) : Problems.report(failure);
        Locale language = Languages.of(String.valueOf(request.getHeader("Accept-Language")));
        String kind = kind(status);
        String title = text(kind + ".title", language);
        String sentence = sentence(kind, language, reference);
        if (String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            String page = PAGE.formatted(
                    language.getLanguage(),
                    HtmlUtils.htmlEscape(title),
                    HtmlUtils.htmlEscape(sentence),
                    HtmlUtils.htmlEscape(text("shell.home", language)));
            return new Answer("text/html;charset=utf-8", page);
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("status", status);
        said.put("title", title);
        said.put("detail", sentence);
        said.put("reference", reference);
        return new Answer("application/json;charset=utf-8", json.writeValueAsString(said));
    }

    /** Those of every other answer; requests that were refused at the door did not get them yet. */
    static void strict(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PagePolicy.WITHOUT_PAGE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache, no-store");
    }

    private static String kind(int status) {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return "shell.problem";
        }
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "shell.notFound";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "shell.bare.method";
            default -> "shell.bare.request";
        };
    }

    private String sentence(String kind, Locale language, String reference) {
        String sentence = text(kind + ".text", language, reference);
        return sentence.contains(reference)
                ? sentence
                : sentence + " " + text("shell.bare.reference", language, reference);
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getTranslation(key, language, values);
    }
}
