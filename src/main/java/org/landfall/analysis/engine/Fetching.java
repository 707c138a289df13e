package org.landfall.analysis.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Fetches columns one after the other; another core opens each of them while the next one is on its way. */
public final class Fetching {
    private Fetching() {}

    /**
     * @param fetch is called by whoever calls this; what it gives opens the column, on any thread
     * @throws RuntimeException that opening threw
     */
    public static <C> List<Packed> opened(List<C> columns, Function<C, Supplier<Packed>> fetch) {
        List<FutureTask<Packed>> opening =
                columns.stream().map(column -> begun(fetch.apply(column))).toList();
        opening.reversed().forEach(FutureTask::run); // does nothing where another core is at it
        return opening.stream().map(Fetching::opened).toList();
    }

    private static FutureTask<Packed> begun(Supplier<Packed> open) {
        FutureTask<Packed> task = new FutureTask<>(open::get);
        ForkJoinPool.commonPool().execute(task);
        return task;
    }

    private static Packed opened(FutureTask<Packed> task) {
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
