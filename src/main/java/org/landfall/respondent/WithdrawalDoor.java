package org.landfall.respondent;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;

/** Where anybody may ask, from anywhere: not too often from one place, and answered after the same time whatever came of it. */
@Service
public class WithdrawalDoor {
    /** Longer than looking up, writing and committing takes. */
    static final Duration ANSWERED_AFTER = Duration.ofMillis(700);

    private final WithdrawalRequests requests;
    private final AskingPace pace = new AskingPace(InstantSource.system());

    WithdrawalDoor(WithdrawalRequests requests) {
        this.requests = requests;
    }

    /** False when this source has asked too often; then nothing was looked up. */
    @PermitAll
    public boolean ask(String typed, String source) {
        if (!pace.mayAsk(source)) {
            return false;
        }
        long answer = System.nanoTime() + ANSWERED_AFTER.toNanos();
        try {
            requests.ask(typed);
            return true;
        } finally {
            for (long left = answer - System.nanoTime(); left > 0; left = answer - System.nanoTime()) {
                LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
            }
        }
    }
}
