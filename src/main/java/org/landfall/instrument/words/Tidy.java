package org.landfall.instrument.words;

import java.util.ArrayList;
import java.util.List;

/** Says in one what expressions must say in pieces: two bounds are a range, many equals are a choice among values. */
final class Tidy {
    private Tidy() {}

    static Phrase of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.All(List<Phrase> parts) -> only(ranges(tidied(parts)), true);
            case Phrase.Any(List<Phrase> parts) -> only(values(tidied(parts)), false);
            case Phrase.Said(Saying saying, List<Phrase> parts) -> new Phrase.Said(saying, tidied(parts));
            case Phrase.OneOf _,
                    Phrase.This _,
                    Phrase.Name _,
                    Phrase.Choice _,
                    Phrase.Column _,
                    Phrase.Value _,
                    Phrase.Code _ -> phrase;
        };
    }

    private static List<Phrase> tidied(List<Phrase> parts) {
        return parts.stream().map(Tidy::of).toList();
    }

    private static Phrase only(List<Phrase> parts, boolean all) {
        return parts.size() == 1 ? parts.getFirst() : all ? new Phrase.All(parts) : new Phrase.Any(parts);
    }

    private static List<Phrase> ranges(List<Phrase> parts) {
        List<Phrase> tidy = new ArrayList<>();
        for (Phrase part : parts) {
            Phrase before = tidy.isEmpty() ? null : tidy.getLast();
            if (before instanceof Phrase.Said(Saying low, List<Phrase> from)
                    && part instanceof Phrase.Said(Saying high, List<Phrase> to)
                    && low == Saying.AT_LEAST
                    && high == Saying.AT_MOST
                    && from.getFirst().equals(to.getFirst())) {
                tidy.set(
                        tidy.size() - 1, Phrase.Said.of(Saying.BETWEEN, from.getFirst(), from.getLast(), to.getLast()));
            } else {
                tidy.add(part);
            }
        }
        return tidy;
    }

    private static List<Phrase> values(List<Phrase> parts) {
        List<Phrase> tidy = new ArrayList<>();
        for (Phrase part : parts) {
            Phrase before = tidy.isEmpty() ? null : tidy.getLast();
            if (before instanceof Phrase.Said(Saying saying, List<Phrase> one)
                    && part instanceof Phrase.Said(Saying again, List<Phrase> other)
                    && saying == again
                    && (saying == Saying.IS || saying == Saying.INCLUDES)
                    && one.getFirst().equals(other.getFirst())) {
                List<Phrase> values = new ArrayList<>(
                        one.getLast() instanceof Phrase.OneOf many ? many.values() : List.of(one.getLast()));
                values.add(other.getLast());
                tidy.set(tidy.size() - 1, Phrase.Said.of(saying, one.getFirst(), new Phrase.OneOf(values)));
            } else {
                tidy.add(part);
            }
        }
        return tidy;
    }
}
