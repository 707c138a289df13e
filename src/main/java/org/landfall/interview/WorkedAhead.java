package org.landfall.interview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on some rows on other cores while the next ones are read, and hands on what became of them in order. */
final class WorkedAhead<R, T> {
    private static final int AT_ONCE = 500;
    private static final int AHEAD = 3;

    private final Function<R, T> work;
    private final Consumer<T> taker;
    private final Deque<CompletableFuture<List<T>>> ahead = new ArrayDeque<>();
    private List<R> next = new ArrayList<>(AT_ONCE);

    /**
     * @param work needs neither the caller's transaction nor the caller's account
     * @param taker is called by whoever calls this
     */
    WorkedAhead(Function<R, T> work, Consumer<T> taker) {
        this.work = work;
        this.taker = taker;
    }

    void add(R row) {
        next.add(row);
        if (next.size() == AT_ONCE) {
            send();
        }
    }

    /** Hands on what is left. */
    void end() {
        send();
        while (!ahead.isEmpty()) {
            take();
        }
    }

    private void send() {
        List<R> rows = next;
        next = new ArrayList<>(AT_ONCE);
        ahead.add(CompletableFuture.supplyAsync(() -> rows.stream().map(work).toList()));
        if (ahead.size() > AHEAD) {
            take();
        }
    }

    private void take() {
        try {
            ahead.remove().join().forEach(taker);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
