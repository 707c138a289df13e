package org.landfall.interview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on some rows on other cores while the next ones are read, and hands on what became of them in order. Whoever reads
 * faster than the others work takes a part of the work.
 */
final class WorkedAhead<R, T> {
    private static final int AT_ONCE = 500;
    private static final int AHEAD = 3;

    private final Function<R, T> work;
    private final Consumer<T> taker;
    private final Deque<FutureTask<List<T>>> ahead = new ArrayDeque<>();
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
        FutureTask<List<T>> task =
                new FutureTask<>(() -> rows.stream().map(work).toList());
        ahead.add(task);
        ForkJoinPool.commonPool().execute(task);
        if (ahead.size() > AHEAD) {
            take();
        }
    }

    private void take() {
        Iterator<FutureTask<List<T>>> lastFirst = ahead.descendingIterator();
        while (!ahead.getFirst().isDone() && lastFirst.hasNext()) {
            lastFirst.next().run(); // does nothing where another core is at it
        }
        done(ahead.remove()).forEach(taker);
    }

    private static <T> List<T> done(FutureTask<List<T>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
