package org.landfall.wire;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A door that fails, for tests of what is said then. */
@RestController
class FailingProbe {
    static final String SECRET = "canary-of-a-message";

    @GetMapping("/probe/fails")
    String fail() {
        throw new IllegalStateException(SECRET);
    }
}
