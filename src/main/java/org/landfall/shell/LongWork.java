package org.landfall.shell;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Work that may take long, in a thread of its own: the page says how far it is and offers to stop it. What is done within
 * a moment is shown at once. One at a time in a page, which asks the server while it runs; whoever leaves the page stops it.
 */
public final class LongWork<T> extends Div {
    private static final int ASKS_MILLISECONDS = 400;
    /** Shorter than anybody waits for. */
    private static final int A_MOMENT_MILLISECONDS = 80;

    private final transient BiFunction<LongWork<T>, Long, String> words;
    private final long all;
    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();
    private transient @Nullable Run<T> run;
    private transient @Nullable Registration asking;

    /**
     * @param words the key of a sentence that says how far it is: {0} so many, {1} of so many
     * @param all how much there is to do; 0 where nobody knows before it is done
     */
    public LongWork(String words, long all) {
        this(all, (work, done) -> work.getTranslation(words, done, all));
    }

    /**
     * @param words a sentence, translated, that says how far it is
     * @param all how much there is to do
     */
    public LongWork(LongFunction<String> words, long all) {
        this(all, (_, done) -> words.apply(done));
    }

    private LongWork(long all, BiFunction<LongWork<T>, Long, String> words) {
        this.words = words;
        this.all = all;
        addClassName("lf-work");
        bar.setIndeterminate(all == 0);
        bar.getElement().setAttribute("aria-labelledby", "lf-work-said");
        said.setId("lf-work-said");
        said.getElement().setAttribute("role", "status");
        add(bar, said, new Button(getTranslation("shell.work.stop"), click -> stop()));
        setVisible(false);
    }

    /** What is done takes a count of what it has done so far, again and again: that is where it is stopped. */
    public interface Work<T> {
        T done(LongConsumer progress);
    }

    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        record Stopped<T>() implements Outcome<T> {}

        /** @param reference the number under which the log has it */
        record Failed<T>(String reference) implements Outcome<T> {}
    }

    /** What ran before is stopped, without a word. */
    public void begin(Work<T> work, Consumer<Outcome<T>> ended) {
        forget(UI.getCurrent());
        Run<T> begun = new Run<>(ended);
        run = begun;
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> begun.go(work)));
        if (begun.isOverInAMoment()) {
            look();
            return;
        }
        setVisible(true);
        look();
        UI ui = UI.getCurrent();
        asking = ui.addPollListener(poll -> look());
        ui.setPollInterval(ASKS_MILLISECONDS);
    }

    private void stop() {
        Run<T> current = run;
        if (current != null) {
            forget(UI.getCurrent());
            current.ended.accept(new Outcome.Stopped<>());
        }
    }

    private void look() {
        Run<T> current = run;
        if (current == null) {
            return;
        }
        if (current.result.isDone()) {
            forget(UI.getCurrent());
            current.ended.accept(current.outcome());
            return;
        }
        if (all > 0) {
            bar.setValue(Math.min(1, current.done / (double) all));
        }
        said.setText(words.apply(this, current.done));
    }

    private void forget(UI ui) {
        if (run != null) {
            run.stopped = true;
            run = null;
        }
        if (asking != null) {
            asking.remove();
            asking = null;
            ui.setPollInterval(-1);
        }
        setVisible(false);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        forget(detached.getUI());
    }

    private static final class Run<T> {
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private final Consumer<Outcome<T>> ended;
        private volatile long done;
        private volatile boolean stopped;

        Run(Consumer<Outcome<T>> ended) {
            this.ended = ended;
        }

        void go(Work<T> work) {
            try {
                result.complete(work.done(this::progress));
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        }

        private void progress(long count) {
            if (stopped) {
                throw new CancellationException();
            }
            done = count;
        }

        boolean isOverInAMoment() {
            try {
                result.get(A_MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        Outcome<T> outcome() {
            try {
                return new Outcome.Done<>(result.join());
            } catch (CompletionException | CancellationException e) {
                return new Outcome.Failed<>(Problems.report(e));
            }
        }
    }
}
