package org.landfall.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * At least twelve characters, or more when so set, of any script, not among the leaked and common ones nor built from them, from rows of
 * keys, repetitions or the names of the person and the organisation. Everything is looked up offline.
 */
@Component
public class PasswordRule {
    private static final int LONGEST = 200;
    private static final int MEASURED = 64;
    private static final int SAFELY_UNGUESSABLE = 3;

    private final Zxcvbn guesses = new Zxcvbn();
    private final IntSupplier shortest;
    private final Supplier<String> organisation;

    @Autowired
    PasswordRule(Policies policies) {
        this(() -> policies.number(Setting.PASSWORD_LENGTH), policies::organisation);
    }

    PasswordRule(IntSupplier shortest, Supplier<String> organisation) {
        this.shortest = shortest;
        this.organisation = organisation;
    }

    /** The text key of what is wrong with it, if anything. */
    public Optional<String> problem(String password, String again, String... ownNames) {
        if (password.codePointCount(0, password.length()) < shortest.getAsInt()) {
            return Optional.of("access.problem.passwordShort");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.problem.passwordLong");
        }
        if (contains(password, ownNames)) {
            return Optional.of("access.problem.passwordName");
        }
        if (contains(password, organisation.get())) {
            return Optional.of("access.problem.passwordOrganisation");
        }
        if (guessable(password, ownNames)) {
            return Optional.of("access.problem.passwordCommon");
        }
        return password.equals(again) ? Optional.empty() : Optional.of("access.problem.passwordAgain");
    }

    private static boolean contains(String password, String... ownNames) {
        String lower = password.toLowerCase(Locale.ROOT);
        return words(ownNames).anyMatch(lower::contains);
    }

    private boolean guessable(String password, String... ownNames) {
        String start = password.length() > MEASURED ? password.substring(0, MEASURED) : password;
        List<String> own = Stream.concat(words(ownNames), Stream.of("landfall")).toList();
        return guesses.measure(start, own).getScore() < SAFELY_UNGUESSABLE;
    }

    private static Stream<String> words(String... ownNames) {
        return Stream.of(ownNames)
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[\\s@._+-]+")))
                .filter(word -> word.length() >= 4);
    }
}
