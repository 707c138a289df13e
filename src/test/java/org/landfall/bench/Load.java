package org.landfall.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    <P extends Person> Figures run(List<P> people) throws Exception {
        return Objects.requireNonNull(runTogether(Map.of("all", people)).get("all"));
    }

    /** Groups of people who answer at the same time, each with its own figures. */
    <P extends Person> Map<String, Figures> runTogether(Map<String, List<P>> groups) throws Exception {
        long begin = System.nanoTime();
        long from = begin + warmUp.toNanos();
        long to = from + measured.toNanos();
        Map<String, List<Future<List<Long>>>> all = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            groups.forEach((name, people) -> all.put(
                    name,
                    people.stream()
                            .map(person -> threads.submit(() -> times(person, begin, from, to)))
                            .toList()));
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (Map.Entry<String, List<Future<List<Long>>>> group : all.entrySet()) {
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> one : group.getValue()) {
                times.addAll(one.get());
            }
            figures.put(
                    group.getKey(),
                    Figures.of(times.stream().mapToLong(Long::longValue).toArray(), measured));
        }
        return figures;
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
