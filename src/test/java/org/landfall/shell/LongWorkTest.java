package org.landfall.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.landfall.access.Role;
import org.landfall.access.SignedInAs;
import org.landfall.shell.LongWork.Outcome;

/** Work in a thread of its own, which here goes on when the test says so. */
@LandfallTest
@SignedInAs(Role.CUSTODIAN)
class LongWorkTest extends SpringBrowserlessTest {
    private final List<Outcome<String>> ended = new ArrayList<>();
    private final CountDownLatch more = new CountDownLatch(1);
    private LongWork<String> work = new LongWork<>("quality.running", 0);

    @BeforeEach
    void onAPage() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        work = new LongWork<>("quality.running", 0);
        UI.getCurrent().add(work);
    }

    @Test
    void whatIsDoneWithinAMomentIsThereAtOnce() {
        work.begin(progress -> "done", ended::add);
        assertThat(ended).containsExactly(new Outcome.Done<>("done"));
        assertThat(work.isVisible()).isFalse();
    }

    @Test
    void whatTakesLongerSaysHowFarItIsAndThenWhatCameOfIt() {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        work.begin(
                progress -> {
                    progress.accept(7);
                    told.complete(true);
                    awaitMore();
                    return "done";
                },
                ended::add);
        told.join();
        poll();
        assertThat(work.isVisible()).isTrue();
        assertThat(find(Span.class).from(work).single().getText()).isEqualTo("7 talks read");
        more.countDown();
        while (ended.isEmpty()) {
            poll();
        }
        assertThat(ended).containsExactly(new Outcome.Done<>("done"));
        assertThat(work.isVisible()).isFalse();
    }

    @Test
    void whoStopsItHearsNoMoreOfItAndTheWorkEnds() {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        work.begin(progress -> stoppable(progress, cancelled), ended::add);
        test(find(Button.class).withCaption("Stop").single()).click();
        more.countDown();
        assertThat(cancelled.join()).isTrue();
        poll();
        assertThat(ended).containsExactly(new Outcome.Stopped<>());
    }

    @Test
    void aFaultIsSaidAndNotTold() {
        work.begin(
                progress -> {
                    throw new IllegalStateException("what nobody is shown");
                },
                ended::add);
        assertThat(ended)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.reference()).matches("[0-9A-F]{8}"));
    }

    private String stoppable(LongConsumer progress, CompletableFuture<Boolean> cancelled) {
        awaitMore();
        try {
            progress.accept(1);
        } catch (CancellationException e) {
            cancelled.complete(true);
            throw e;
        }
        cancelled.complete(false);
        return "done";
    }

    private void awaitMore() {
        try {
            more.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }
}
