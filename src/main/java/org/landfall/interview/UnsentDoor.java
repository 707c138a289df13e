package org.landfall.interview;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a page held whose session was over. Whether the interview is the caller's is asked when it is opened. */
@RestController
class UnsentDoor {
    private static final int LARGEST = 2_000_000;

    @PostMapping("/interview/{id}/unsent")
    @PreAuthorize("hasRole('INTERVIEWER')")
    public ResponseEntity<Void> keep(
            @PathVariable("id") UUID id, @RequestBody Unsent unsent, HttpServletRequest request) {
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST) {
            return ResponseEntity.badRequest().build();
        }
        request.getSession().setAttribute(Unsent.attribute(new InterviewId(id)), unsent);
        return ResponseEntity.noContent().build();
    }
}
