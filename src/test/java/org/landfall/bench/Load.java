package org.landfall.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * People who answer at a steady pace, each on a virtual thread. A time runs from the moment an answer was due, so that a
 * server that falls behind cannot hide it.
 */
record Load(Duration every, Duration warmUp, Duration measured) {
    interface Person {
        /** Gets to where the next answer can be given; takes no part in the time. */
        default void prepare() throws Exception {}

        /** Comes back when the answer is known to be stored. */
        void answer() throws Exception;
    }

    Figures run(List<? extends Person> people) throws Exception {
        long begin = System.nanoTime();
        long from = begin + warmUp.toNanos();
        long to = from + measured.toNanos();
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Person person : people) {
                all.add(threads.submit(() -> times(person, begin, from, to)));
            }
        }
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            times.addAll(one.get());
        }
        return Figures.of(times.stream().mapToLong(Long::longValue).toArray(), measured);
    }

    private List<Long> times(Person person, long begin, long from, long to) throws Exception {
        List<Long> times = new ArrayList<>();
        long pause = every.toNanos();
        long due = begin + (pause == 0 ? 0 : ThreadLocalRandom.current().nextLong(pause));
        person.prepare();
        while (due < to) {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            long planned = pause == 0 ? System.nanoTime() : due;
            person.answer();
            long done = System.nanoTime();
            if (planned >= from && planned < to) {
                times.add(done - planned);
            }
            person.prepare();
            due = pause == 0 ? System.nanoTime() : due + pause;
        }
        return times;
    }
}
