package org.landfall.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends a request that no page and no door answered. */
@Controller
class ErrorDoor implements ErrorController {
    private final BareAnswers answers;

    ErrorDoor(BareAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    ResponseEntity<String> answer(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                ? known
                : HttpServletResponse.SC_NOT_FOUND; // somebody came here by the address
        Throwable failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                        && status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? thrown
                : null;
        BareAnswers.Answer answer = answers.to(request, status, failure);
        BareAnswers.strict(response);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, answer.type())
                .body(answer.body());
    }
}
