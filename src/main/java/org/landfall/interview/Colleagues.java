package org.landfall.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.study.staff.Misfit;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.RegisteredInterpreter;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.Wanted;

/**
 * Who would hold a talk, and who could interpret it.
 *
 * @param interpreters the register of the place
 * @param trainingMonths how old a training may be in the study
 */
public record Colleagues(Profile interviewer, List<RegisteredInterpreter> interpreters, int trainingMonths) {
    public static final Colleagues NOBODY = new Colleagues(Profile.UNKNOWN, List.of(), 1);

    /** @param interpreter the code; null when it is about the interviewer */
    public record Finding(@Nullable String interpreter, Misfit misfit) {}

    public Optional<RegisteredInterpreter> registered(@Nullable String code) {
        return interpreters.stream()
                .filter(one -> one.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /**
     * What does not fit on that day. Who interprets speaks the language, so the interviewer need not; of somebody the
     * person brought along nothing is asked.
     */
    public List<Finding> findings(
            Preparation.Wish wish, @Nullable String language, @Nullable Interpreter interpreter, LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        Wanted holding = new Wanted(sex(wish), interpreter == null ? language : null, trainingMonths);
        interviewer.misfits(holding, day).forEach(misfit -> findings.add(new Finding(null, misfit)));
        if (interpreter != null && interpreter.kind() != Interpreter.Kind.FAMILY) {
            Wanted speaking = new Wanted(sex(wish), language, trainingMonths);
            registered(interpreter.code())
                    .map(one -> one.profile().misfits(speaking, day))
                    .orElse(List.of(new Misfit.Unregistered()))
                    .forEach(misfit -> findings.add(new Finding(interpreter.code(), misfit)));
        }
        return findings;
    }

    /** Empty when it cannot be told from what is known. */
    public Optional<Boolean> meet(Preparation.Wish wish, @Nullable Interpreter interpreter) {
        if (wish == Preparation.Wish.NONE) {
            return Optional.of(true);
        }
        List<Sex> sexes = sexes(interpreter);
        if (sexes.stream().anyMatch(sex -> sex != Sex.UNSAID && sex != sex(wish))) {
            return Optional.of(false);
        }
        return sexes.contains(Sex.UNSAID) ? Optional.empty() : Optional.of(true);
    }

    private List<Sex> sexes(@Nullable Interpreter interpreter) {
        Stream<Sex> speaking = interpreter == null
                ? Stream.empty()
                : Stream.of(
                        interpreter.kind() == Interpreter.Kind.FAMILY
                                ? Sex.UNSAID
                                : registered(interpreter.code())
                                        .map(one -> one.profile().sex())
                                        .orElse(Sex.UNSAID));
        return Stream.concat(Stream.of(interviewer.sex()), speaking).toList();
    }

    private static Sex sex(Preparation.Wish wish) {
        return switch (wish) {
            case NONE -> Sex.UNSAID;
            case WOMAN -> Sex.WOMAN;
            case MAN -> Sex.MAN;
        };
    }
}
