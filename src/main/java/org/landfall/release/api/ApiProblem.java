package org.landfall.release.api;

import org.springframework.http.HttpStatus;

/** A request that is not answered, for a reason that has a sentence. */
class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;

    private ApiProblem(HttpStatus status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    /** What does not exist and what is none of the token's business are told alike. */
    static ApiProblem notFound() {
        return new ApiProblem(HttpStatus.NOT_FOUND, "notFound");
    }

    static ApiProblem readsOnly() {
        return new ApiProblem(HttpStatus.FORBIDDEN, "readsOnly");
    }

    static ApiProblem unreadable() {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "unreadable");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
