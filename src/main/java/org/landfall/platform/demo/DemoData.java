package org.landfall.platform.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.landfall.access.DemoAccounts;
import org.landfall.platform.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/**
 * Makes the demo data once, in a thread of its own that gives way to people: it starts after the first page was served
 * and can be stopped at any moment. The next start goes on where it was.
 */
@Component
class DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final int PARTS = 20;
    private static final long FIRST_PAGE_SECONDS = 10;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    /** Linux pays no heed to thread priorities, so the thread rests between two interviews. */
    private static final long LONGEST_REST_MILLIS = 50;

    private final DemoAccounts accounts;
    private final DemoMaker maker;
    private final DemoProgress progress;
    private final int people;
    private final CountDownLatch firstPage = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    DemoData(
            DemoAccounts accounts,
            DemoMaker maker,
            DemoProgress progress,
            @Value("${landfall.demo-interviews:600}") int people) {
        this.accounts = accounts;
        this.maker = maker;
        this.progress = progress;
        this.people = people;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (accounts.on()) {
            Staff.of(accounts)
                    .ifPresent(staff -> thread = Thread.ofPlatform()
                            .name("demo-data")
                            .daemon()
                            .priority(Thread.MIN_PRIORITY)
                            .start(() -> run(staff)));
        }
    }

    @EventListener
    void served(ServletRequestHandledEvent page) {
        firstPage.countDown();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        firstPage.countDown();
        Thread working = thread;
        if (working != null) {
            working.join(LONGEST_STOP);
        }
    }

    private void run(Staff staff) {
        try {
            firstPage.await(FIRST_PAGE_SECONDS, TimeUnit.SECONDS);
            makeAll(DemoPlan.standard(people), staff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!stopped()) {
                LOG.error("The demo data could not be made", e);
            }
        } finally {
            progress.end();
        }
    }

    /** Makes what is not there yet, with a line on the console for every twentieth part. */
    void makeAll(DemoPlan plan, Staff staff) throws InterruptedException {
        Set<String> finished = maker.finished();
        int told = finished.size() * PARTS / plan.size();
        progress.begin(plan.size());
        for (int i = 0; i < plan.size(); i++) {
            DemoTalk talk = plan.talk(i);
            if (!finished.contains(talk.key()) && !make(talk, staff)) {
                return;
            }
            progress.reached(i + 1);
            int part = (i + 1) * PARTS / plan.size();
            if (part > told) {
                told = part;
                Console.say("Demo data: " + (i + 1) + " of " + plan.size() + " interviews");
            }
        }
    }

    private boolean make(DemoTalk talk, Staff staff) throws InterruptedException {
        long begin = System.nanoTime();
        boolean whole = maker.make(talk, staff, this::stopped);
        long rest = Math.min((System.nanoTime() - begin) / 2_000_000, LONGEST_REST_MILLIS);
        return whole && !stop.await(rest, TimeUnit.MILLISECONDS);
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }
}
