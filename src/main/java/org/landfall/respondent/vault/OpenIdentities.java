package org.landfall.respondent.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AccountId;
import org.landfall.access.Lately;
import org.landfall.crypto.RecordKey;
import org.landfall.crypto.VaultCipher;
import org.landfall.respondent.RespondentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is in memory and nowhere else: identities for the minutes that they are open, and the keys without which a share that was
 * handed over does not open. A restart forgets both; then somebody asks again.
 */
@Component
class OpenIdentities {
    static final Duration LONGEST = Duration.ofMinutes(10);

    private final Map<UUID, Opened> opened = new ConcurrentHashMap<>();
    private final Map<UUID, Handed> handed = new ConcurrentHashMap<>();
    private final VaultCipher cipher;
    private final Duration stays;

    OpenIdentities(VaultCipher cipher, @Value("${landfall.vault-opening:10m}") Duration stays) {
        this.cipher = cipher;
        this.stays = stays.compareTo(LONGEST) > 0 ? LONGEST : stays;
    }

    private record Handed(RecordKey key, @Nullable RespondentId respondent) {}

    record Opened(
            UUID request,
            RespondentId respondent,
            String pseudonym,
            AccountId reader,
            Identity identity,
            Instant since,
            Duration stays) {
        Instant until() {
            return since.plus(stays);
        }

        boolean isOver(Instant now) {
            return !Lately.holds(since, stays, now);
        }
    }

    void open(Requests.Row request, RespondentId respondent, Identity identity) {
        opened.put(
                request.id(),
                new Opened(
                        request.id(),
                        respondent,
                        String.valueOf(request.pseudonym()),
                        request.askedBy(),
                        identity,
                        Instant.now(),
                        stays));
    }

    /** For whoever asked for it, and for nobody else. */
    List<Opened> of(AccountId reader) {
        Instant now = Instant.now();
        return opened.values().stream()
                .filter(one -> one.reader().equals(reader) && !one.isOver(now))
                .toList();
    }

    Optional<Opened> of(UUID request, AccountId reader) {
        return of(reader).stream().filter(one -> one.request().equals(request)).findFirst();
    }

    /** Forgets those, and says which they were. */
    List<Opened> forget(Predicate<Opened> which) {
        List<Opened> gone = opened.values().stream().filter(which).toList();
        gone.forEach(one -> opened.remove(one.request()));
        return gone;
    }

    /** Whoever was erased; there may be no request any more whose end would come. */
    void forget(RespondentId person) {
        forget(one -> one.respondent().equals(person));
        handed.values().removeIf(one -> person.equals(one.respondent()));
    }

    RecordKey newKey(Requests.Row request) {
        RecordKey key = cipher.newKeyForMemory();
        handed.put(request.id(), new Handed(key, request.respondent()));
        return key;
    }

    Optional<RecordKey> key(UUID request) {
        return Optional.ofNullable(handed.get(request)).map(Handed::key);
    }

    void forgetKey(UUID request) {
        handed.remove(request);
    }
}
