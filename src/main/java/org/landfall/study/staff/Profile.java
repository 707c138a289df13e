package org.landfall.study.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of somebody who interviews or interprets.
 *
 * @param languages codes such as {@code ko}
 * @param trained the day of the last training of each kind
 */
public record Profile(Sex sex, List<String> languages, Map<Training, LocalDate> trained) {
    public static final Profile UNKNOWN = new Profile(Sex.UNSAID, List.of(), Map.of());

    public Profile {
        languages = languages.stream().sorted().distinct().toList();
        trained = Map.copyOf(trained);
    }

    /** What does not fit, in the order in which it matters to the person who is interviewed. */
    public List<Misfit> misfits(Wanted wanted, LocalDate today) {
        if (equals(UNKNOWN)) {
            return List.of(new Misfit.NothingKnown());
        }
        List<Misfit> misfits = new ArrayList<>();
        if (wanted.sex() != Sex.UNSAID && sex != Sex.UNSAID && wanted.sex() != sex) {
            misfits.add(new Misfit.OtherSex(wanted.sex()));
        }
        String language = wanted.language();
        if (language != null && !languages.contains(language)) {
            misfits.add(new Misfit.NotSpoken(language));
        }
        for (Training training : Training.values()) {
            LocalDate on = trained.get(training);
            if (on == null) {
                misfits.add(new Misfit.Untrained(training));
            } else if (on.plusMonths(wanted.trainingMonths()).isBefore(today)) {
                misfits.add(new Misfit.TrainedLongAgo(training, on, wanted.trainingMonths()));
            }
        }
        return misfits;
    }

    /** The trainings in the order of their kinds. */
    public Map<Training, LocalDate> inOrder() {
        Map<Training, LocalDate> ordered = new EnumMap<>(Training.class);
        ordered.putAll(trained);
        return ordered;
    }
}
