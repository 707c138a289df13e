package org.landfall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a page asks about its own session, without Vaadin, which a covered session does not answer. */
@RestController
class SessionDoor {
    private final CurrentAccount current;
    private final Attendance attendance;
    private final Presence presence;

    SessionDoor(CurrentAccount current, Attendance attendance, Presence presence) {
        this.current = current;
        this.attendance = attendance;
        this.presence = presence;
    }

    enum Standing {
        OPEN,
        COVERED,
        OVER
    }

    /**
     * @param left milliseconds until it may be another one
     * @param pause seconds until a proof is looked at again
     */
    record Answer(Standing standing, long left, long pause) {}

    @GetMapping(AccessRoutes.SESSION + "/standing")
    Answer standing(HttpServletRequest request) {
        return answer(request, 0);
    }

    /** Somebody has touched a page of this session; too late for one that is covered already. */
    @PostMapping(AccessRoutes.SESSION + "/acted")
    Answer acted(HttpServletRequest request) {
        if (answer(request, 0).standing() == Standing.OPEN) {
            attendance.touch(request.getSession());
        }
        return answer(request, 0);
    }

    @PostMapping(AccessRoutes.SESSION + "/return")
    Answer comeBack(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String password,
            @RequestParam Optional<String> passkey) {
        if (current.peek().isEmpty()) {
            return answer(request, 0);
        }
        return switch (passkey.map(presence::provePasskey).orElseGet(() -> presence.prove(password))) {
            case Presence.Proof.Given() -> {
                attendance.touch(request.getSession());
                yield answer(request, 0);
            }
            case Presence.Proof.Refused() -> answer(request, 0);
            case Presence.Proof.TooSoon(long seconds) -> answer(request, seconds);
        };
    }

    /** For a page that leaves before Vaadin has heard of it. */
    @PostMapping(AccessRoutes.SESSION + "/leave")
    void leave(HttpServletRequest request) {
        if (current.peek().isPresent()) {
            presence.leave();
            request.getSession().invalidate();
        }
    }

    private Answer answer(HttpServletRequest request, long pause) {
        Optional<SignedIn> person = current.peek();
        if (person.isEmpty()) {
            return new Answer(Standing.OVER, 0, pause);
        }
        boolean covered = attendance.covered(request.getSession(), person.get());
        long left = attendance.left(request.getSession(), person.get()).toMillis();
        return new Answer(covered ? Standing.COVERED : Standing.OPEN, left, pause);
    }
}
