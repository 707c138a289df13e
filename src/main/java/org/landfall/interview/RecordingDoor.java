package org.landfall.interview;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes sound while a talk is held and hands it out afterwards. Beside Flow, so that a slice neither waits for the screen nor
 * ends with it. 409 says that nothing more of this recording is taken; any other failure, that it is tried again.
 */
@RestController
class RecordingDoor {
    private static final int LARGEST_SLICE = 256 << 10;

    private final RecordingService recordings;

    RecordingDoor(RecordingService recordings) {
        this.recordings = recordings;
    }

    @PostMapping(value = "/interview/{id}/recording", produces = MediaType.TEXT_PLAIN_VALUE)
    @PreAuthorize("hasRole('INTERVIEWER')")
    public String begin(@PathVariable("id") UUID id, @RequestParam("type") String type) {
        return recordings.begin(new InterviewId(id), type).toString();
    }

    @PostMapping("/interview/{id}/recording/{recording}/{number}")
    @PreAuthorize("hasRole('INTERVIEWER')")
    public ResponseEntity<Void> keep(
            @PathVariable("id") UUID id,
            @PathVariable("recording") UUID recording,
            @PathVariable("number") int number,
            HttpServletRequest request)
            throws IOException {
        long length = request.getContentLengthLong();
        if (length <= 0 || length > LARGEST_SLICE) {
            throw new RecordingRefused();
        }
        byte[] slice = request.getInputStream().readNBytes((int) length);
        if (slice.length < length) {
            throw new IOException("a slice broke off");
        }
        recordings.add(new InterviewId(id), recording, number, slice);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/interview/{id}/recording/{recording}")
    @PreAuthorize("hasAnyRole('INTERVIEWER', 'CUSTODIAN')")
    public ResponseEntity<Resource> hear(@PathVariable("id") UUID id, @PathVariable("recording") UUID recording) {
        return recordings
                .hear(new InterviewId(id), recording)
                .map(sound -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .contentType(MediaType.parseMediaType(sound.mediaType()))
                        .<Resource>body(new ByteArrayResource(sound.bytes())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** To whoever wants to hear, an interview of somebody else is not there; a page that sends has to know that it is over. */
    @ExceptionHandler({NoSuchInterviewException.class, RecordingRefused.class})
    ResponseEntity<Void> refused(HttpServletRequest request) {
        boolean hearing = "GET".equals(request.getMethod());
        return ResponseEntity.status(hearing ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT)
                .build();
    }
}
