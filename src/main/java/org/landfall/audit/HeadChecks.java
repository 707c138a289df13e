package org.landfall.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Checks the signatures of heads, the most costly part of a walk, ahead of it and beside it. */
final class HeadChecks implements Predicate<AuditHead>, AutoCloseable {
    private final Predicate<AuditHead> genuine;
    private final ExecutorService beside =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Map<AuditHead, Future<Boolean>> begun = new HashMap<>();

    HeadChecks(List<AuditHead> heads, Predicate<AuditHead> genuine) {
        this.genuine = genuine;
        heads.forEach(head -> begun.put(head, beside.submit(() -> genuine.test(head))));
    }

    @Override
    public boolean test(AuditHead head) {
        Future<Boolean> check = begun.get(head);
        if (check == null) {
            return genuine.test(head);
        }
        try {
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while verifying the log", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A signature could not be checked", e);
        }
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
