package org.landfall.release.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.landfall.access.ApiProblems;
import org.landfall.access.ApiProblems.Problem;
import org.landfall.analysis.ReleaseOutcome;
import org.landfall.analysis.ReleaseWords;
import org.landfall.analysis.UnknownVintageException;
import org.landfall.shell.ModuleTexts;
import org.landfall.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says to programs why they were not answered, in the words of the screen. */
@RestControllerAdvice(basePackageClasses = ProblemAnswers.class)
class ProblemAnswers {
    private final ApiProblems problems;
    private final ModuleTexts texts;

    ProblemAnswers(ApiProblems problems, ModuleTexts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Problem> known(ApiProblem problem, HttpServletRequest request) {
        return answer(problem.status(), problem.code(), request);
    }

    @ExceptionHandler({
        UnknownVintageException.class,
        AccessDeniedException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ResponseEntity<Problem> nothing(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "notFound", request);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Problem> unreadable(HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "unreadable", request);
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<Problem> noJson(HttpServletRequest request) {
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "noJson", request);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<Problem> jsonAlone(HttpServletRequest request) {
        return answer(HttpStatus.NOT_ACCEPTABLE, "jsonAlone", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(RefusedWish wish, HttpServletRequest request) {
        Locale language = ApiProblems.language(request);
        String sentence = new ReleaseWords(
                        (key, values) -> texts.getTranslation(key, language, values),
                        language.getLanguage(),
                        wish.variables())
                .sentence(wish.outcome());
        Problem problem = problems.said(wish.status(), wish.code(), sentence, language);
        return written(
                wish.outcome() instanceof ReleaseOutcome.Unpaid unpaid ? problem.left(unpaid.left()) : problem,
                language);
    }

    @ExceptionHandler
    ResponseEntity<Problem> failure(RuntimeException failure, HttpServletRequest request) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failure", request, Problems.report(failure));
    }

    private ResponseEntity<Problem> answer(
            HttpStatus status, String code, HttpServletRequest request, Object... values) {
        Locale language = ApiProblems.language(request);
        return written(problems.of(status, code, language, values), language);
    }

    private static ResponseEntity<Problem> written(Problem problem, Locale language) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", language.getLanguage())
                .body(problem);
    }
}
