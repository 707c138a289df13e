package org.landfall.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.shell.Languages;
import org.landfall.shell.ModuleTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a program was not answered, as RFC 9457 has it: a code that programs read and a sentence that people read, in the
 * language they ask for. Nothing of the request is repeated.
 */
@Component
public class ApiProblems {
    private static final String TYPE = "urn:landfall:problem:";

    /** @param tablesLeft with a table that cannot be paid for */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Problem(
            String type,
            String title,
            int status,
            String detail,
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer tablesLeft) {
        public Problem left(int tables) {
            return new Problem(type, title, status, detail, code, tables);
        }
    }

    private final ModuleTexts texts;
    private final JsonMapper json = new JsonMapper();

    ApiProblems(ModuleTexts texts) {
        this.texts = texts;
    }

    /** @param code the last part of {@code api.problem.<code>}, where the sentence stands */
    public Problem of(HttpStatus status, String code, Locale language, Object... values) {
        return said(status, code, text(code, language, values), language);
    }

    /** With a sentence of others. */
    public Problem said(HttpStatus status, String code, String sentence, Locale language) {
        String title = text("status." + status.value(), language);
        return new Problem(TYPE + code, title, status.value(), sentence, code, null);
    }

    /** The first of the wished languages that there is, else English. */
    public static Locale language(HttpServletRequest request) {
        try {
            String wished = String.valueOf(request.getHeader("Accept-Language"));
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wished), Languages.ALL))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException noLanguage) {
            return Locale.ENGLISH;
        }
    }

    /** For what is refused before any controller is asked. */
    void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... values)
            throws IOException {
        Locale language = language(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        response.getOutputStream()
                .write(json.writeValueAsString(of(status, code, language, values))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getTranslation("api.problem." + key, language, values);
    }
}
