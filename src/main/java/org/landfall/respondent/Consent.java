package org.landfall.respondent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has agreed to, use by use, and how it came about: a fold over lines that are only ever added. What was
 * never asked is not allowed. Of two answers to the same use the stricter one counts, and what was taken back stays so until
 * a new conversation.
 */
public final class Consent {
    public static final Consent NONE = new Consent(List.of());

    /** @param at when it was stored, or when it was said and is not stored yet */
    public record Line(Instant at, ConsentStep step) {}

    private final List<Line> lines;
    private final Map<ConsentUse, Grant> asked = new EnumMap<>(ConsentUse.class);
    private final Map<ConsentUse, Grant> askedAgain = new EnumMap<>(ConsentUse.class);
    private final Map<ConsentUse, Grant> most = new EnumMap<>(ConsentUse.class);

    public Consent(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.lines.forEach(line -> take(line.step()));
    }

    private void take(ConsentStep step) {
        switch (step) {
            case ConsentStep.Explained _ -> {}
            case ConsentStep.Answered answered ->
                (answered.again() ? askedAgain : asked).put(answered.use(), answered.grant());
            case ConsentStep.TakenBack back -> most.merge(back.use(), back.to(), Grant::stricter);
            case ConsentStep.Widened widened -> {
                asked.put(widened.use(), widened.to());
                askedAgain.remove(widened.use());
                most.remove(widened.use());
            }
        }
    }

    public Consent with(Instant at, ConsentStep step) {
        List<Line> longer = new ArrayList<>(lines);
        longer.add(new Line(at, step));
        return new Consent(longer);
    }

    /** Whether anything was ever asked here. */
    public boolean exists() {
        return !lines.isEmpty();
    }

    /** How far this use is allowed now. */
    public Grant of(ConsentUse use) {
        if (!asked.containsKey(use)) {
            return Grant.NO;
        }
        return Stream.of(asked, askedAgain, most)
                .flatMap(said -> Stream.ofNullable(said.get(use)))
                .reduce(Grant.YES, Grant::stricter);
    }

    public boolean allows(ConsentUse use) {
        return of(use) == Grant.YES;
    }

    /** Whether the person was ever asked about this use. */
    public boolean wasAsked(ConsentUse use) {
        return asked.containsKey(use);
    }

    /** What the question itself was answered with last, whatever was said since. */
    public Optional<Grant> answered(ConsentUse use, boolean again) {
        return Optional.ofNullable((again ? askedAgain : asked).get(use));
    }

    /** How it was explained; the newest line, as the method may be corrected. */
    public Optional<ConsentStep.Explained> explained() {
        return lines.stream()
                .map(Line::step)
                .filter(ConsentStep.Explained.class::isInstance)
                .map(ConsentStep.Explained.class::cast)
                .reduce((first, second) -> second);
    }

    /** When the text was read. */
    public Optional<Instant> since() {
        return lines.stream().findFirst().map(Line::at);
    }

    /** Everything about one use, in order. */
    public List<Line> history(ConsentUse use) {
        return lines.stream()
                .filter(line -> switch (line.step()) {
                    case ConsentStep.Explained _ -> false;
                    case ConsentStep.Answered answered -> answered.use() == use;
                    case ConsentStep.TakenBack back -> back.use() == use;
                    case ConsentStep.Widened widened -> widened.use() == use;
                })
                .toList();
    }
}
