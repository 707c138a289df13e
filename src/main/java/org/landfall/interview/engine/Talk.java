package org.landfall.interview.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The talk around the answers: pauses, distress, languages, rests that were offered, sentences said in another way. Made
 * of the journal like the session, and as long as the journal.
 */
public final class Talk {
    /** A talk that is taken up again after so long is another sitting. */
    private static final Duration SITTING = Duration.ofHours(12);

    private final List<Entry.Happened> happened = new ArrayList<>();
    private Duration before;
    private @Nullable Instant since;

    /** A talk that begins now. */
    public Talk(Instant now) {
        this(Duration.ZERO, now);
    }

    private Talk(Duration before, Instant now) {
        this.before = before;
        this.since = now;
    }

    /** @param times when each of the entries was stored */
    public static Talk of(List<Entry> entries, List<Instant> times, Instant now) {
        Talk talk = new Talk(TalkTime.of(entries, times), now);
        entries.stream()
                .filter(Entry.Happened.class::isInstance)
                .map(Entry.Happened.class::cast)
                .forEach(talk.happened::add);
        if (talk.paused() || talk.parted().isPresent()) {
            talk.since = null;
        }
        return talk;
    }

    public Entry.Happened take(Entry.Happened entry) {
        happened.add(entry);
        switch (entry.what()) {
            case Happening.Paused(Instant at) -> halt(at);
            case Happening.Parted(Instant at) -> halt(at);
            case Happening.Resumed(Instant at) -> since = parted().isPresent() ? null : at;
            case Happening.Distress _, Happening.Spoke _, Happening.NotUnderstood _ -> {}
            case Happening.RestOffered _, Happening.NotTaughtBack _, Happening.Stopped _ -> {}
            case Happening.HelpOffered _, Happening.Referred _ -> {}
        }
        return entry;
    }

    private void halt(Instant at) {
        before = lasted(at);
        since = null;
    }

    /** Everything in order. */
    public List<Entry.Happened> happened() {
        return List.copyOf(happened);
    }

    /** How long has been talked so far, without the pauses and without what was written afterwards. */
    public Duration lasted(Instant now) {
        return since == null ? before : before.plus(Duration.between(since, now));
    }

    /** Since when it rests; empty while it goes on. */
    public Optional<Instant> pausedSince() {
        return last(Happening.Paused.class)
                .map(Happening.Paused::at)
                .filter(at -> last(Happening.Resumed.class)
                        .filter(resumed -> !resumed.at().isBefore(at))
                        .isEmpty());
    }

    public boolean paused() {
        return pausedSince().isPresent();
    }

    /** The pauses that are over, in order. */
    public List<Duration> pauses() {
        List<Duration> pauses = new ArrayList<>();
        Instant from = null;
        for (Entry.Happened entry : happened) {
            if (entry.what() instanceof Happening.Paused(Instant at)) {
                from = at;
            } else if (entry.what() instanceof Happening.Resumed(Instant at) && from != null) {
                pauses.add(Duration.between(from, at));
                from = null;
            }
        }
        return pauses;
    }

    /** The level that was noted last, 0 as long as there was none. */
    public int distress() {
        return last(Happening.Distress.class).map(Happening.Distress::level).orElse(0);
    }

    /** After clear or severe distress the part about harm is shut for the rest of this sitting, whatever is noted later. */
    public boolean spared(Instant now) {
        return all(Happening.Distress.class)
                .filter(distress -> distress.level() >= Happening.Distress.CLEAR)
                .anyMatch(distress -> distress.at().plus(SITTING).isAfter(now));
    }

    /** How often the sentence of this question had to be said in another way. */
    public long notUnderstood(String path) {
        return happened.stream()
                .filter(entry -> entry.what() instanceof Happening.NotUnderstood)
                .filter(entry -> entry.path().equals(path))
                .count();
    }

    /** How often the explanation was not understood, so that it had to be said once more. */
    public int notTaughtBack() {
        return (int) all(Happening.NotTaughtBack.class).count();
    }

    public boolean offered(Happening.Rest rest) {
        return all(Happening.RestOffered.class).anyMatch(offered -> offered.rest() == rest);
    }

    public boolean helpOffered(String question) {
        return all(Happening.HelpOffered.class)
                .anyMatch(offered -> offered.question().equals(question));
    }

    /** The bodies that were named to the person, in order. */
    public List<Happening.Referred> referrals() {
        return all(Happening.Referred.class).toList();
    }

    public boolean stopped() {
        return last(Happening.Stopped.class).isPresent();
    }

    /** When the person went; empty while two people sit together. */
    public Optional<Instant> parted() {
        return all(Happening.Parted.class).map(Happening.Parted::at).findFirst();
    }

    /** The language that was spoken last, if it was ever changed. */
    public Optional<String> language() {
        return last(Happening.Spoke.class).map(Happening.Spoke::language);
    }

    private <H extends Happening> Stream<H> all(Class<H> kind) {
        return happened.stream()
                .map(Entry.Happened::what)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <H extends Happening> Optional<H> last(Class<H> kind) {
        return all(kind).reduce((first, second) -> second);
    }
}
