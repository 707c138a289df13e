package org.landfall.release.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document that describes these doors to programs, and the wall around them. */
@RestController
class DocumentController {
    private static final Resource DOCUMENT = new ClassPathResource("openapi.json", DocumentController.class);

    @GetMapping(ApiRoutes.DOCUMENT)
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DOCUMENT);
    }

    /** Else the router of pages would be asked, and would begin a session. */
    @RequestMapping(ApiRoutes.ANYTHING_ELSE)
    void anythingElse() {
        throw ApiProblem.notFound();
    }
}
