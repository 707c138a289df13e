package org.landfall.crypto;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What comes from outside and may never come. It is waited for in a thread that holds nothing up: Ctrl-C and a service manager end the start. */
final class Awaited {
    private Awaited() {}

    static <T> T from(Callable<T> outside) throws IOException {
        FutureTask<T> task = new FutureTask<>(outside);
        Thread.ofPlatform().daemon().name("passphrase").start(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyRefused("The start was ended while it waited for the passphrase.", "Nothing was changed.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("The passphrase could not be asked for.", e.getCause());
        }
    }
}
