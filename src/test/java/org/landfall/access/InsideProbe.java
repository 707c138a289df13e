package org.landfall.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An address behind the door that answers without a browser: 200 inside, 302 to the sign-in page outside. */
@RestController
class InsideProbe {
    static final String PATH = "/inside-the-door";

    @GetMapping(PATH)
    String inside() {
        return "inside";
    }
}
