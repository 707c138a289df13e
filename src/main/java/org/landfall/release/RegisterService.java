package org.landfall.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.landfall.access.AccountNames;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of everything that left the house, for custodians of its study. */
@Service
@PreAuthorize("hasRole('CUSTODIAN')")
@Transactional(readOnly = true)
public class RegisterService {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_FOUND = 20;

    private final Departures departures;
    private final AccountNames names;

    RegisterService(Departures departures, AccountNames names) {
        this.departures = departures;
        this.names = names;
    }

    /** The newest first. */
    public List<DepartureLine> lines(int offset, int limit) {
        return named(departures.page(offset, limit));
    }

    public int count() {
        return departures.count();
    }

    /**
     * What left with this hash, whole or as a file inside; the newest first, and not more than twenty.
     *
     * @param pasted as programs print it: more may stand behind it, and "sha256:" before it
     * @return empty when that is no hash
     */
    public Optional<List<DepartureLine>> find(String pasted) {
        return hash(pasted).map(hash -> named(departures.withHash(hash, MOST_FOUND)));
    }

    static Optional<String> hash(String pasted) {
        String word = pasted.strip().toLowerCase(Locale.ROOT).split("\\s", 2)[0].replaceFirst("^sha256:", "");
        return Optional.of(word).filter(HASH.asMatchPredicate());
    }

    private List<DepartureLine> named(List<Departure> found) {
        var called = names.of(found.stream().map(Departure::takenBy).toList());
        return found.stream()
                .map(one -> new DepartureLine(one, called.getOrDefault(one.takenBy(), "")))
                .toList();
    }
}
