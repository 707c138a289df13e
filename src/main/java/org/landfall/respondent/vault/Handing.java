package org.landfall.respondent.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.landfall.access.AccountId;
import org.landfall.crypto.OpenedVault;
import org.landfall.crypto.Place;
import org.landfall.crypto.ShareKey;
import org.landfall.crypto.UnlockedHolder;
import org.landfall.crypto.VaultKey;
import org.springframework.stereotype.Component;

/**
 * How the first custodian's share comes to the second: sealed to the second one's key pair, and that once more with a key in memory,
 * so that neither a backup nor the second one's passphrase with it is enough.
 */
@Component
class Handing {
    private final Keyring keyring;
    private final Requests requests;
    private final OpenIdentities memory;

    Handing(Keyring keyring, Requests requests, OpenIdentities memory) {
        this.keyring = keyring;
        this.requests = requests;
        this.memory = memory;
    }

    void hand(Requests.Row request, VaultKey vault, UnlockedHolder first, byte[] share) {
        byte[] about = about(request);
        var key = memory.newKey(request);
        for (ShareKey other : others(request)) {
            byte[] sealed = first.handOver(vault, share, other, about);
            requests.hand(request.id(), other.holder(), key.seal(place(request, other.holder()), sealed));
        }
    }

    /** Whoever could be the second. */
    List<ShareKey> others(Requests.Row request) {
        return keyring.held(request.study()).stream()
                .map(Keyring.Held::key)
                .filter(key -> !key.holder().equals(request.askedBy().value()))
                .toList();
    }

    /** Empty where nothing was handed over, or a restart has forgotten the key. */
    Optional<byte[]> handed(Requests.Row request, AccountId second) {
        return memory.key(request.id())
                .flatMap(key -> requests.handed(request.id(), second)
                        .map(bytes -> key.open(place(request, second.value()), bytes)));
    }

    OpenedVault join(Requests.Row request, VaultKey vault, UnlockedHolder second, byte[] share, byte[] handed) {
        return second.join(vault, share, handed, about(request));
    }

    private byte[] about(Requests.Row request) {
        boolean toSplit = request.kind() != VaultRequest.Kind.OPEN;
        return request.about(toSplit ? Keyring.named(keyring.ready(request.study())) : "");
    }

    private static Place place(Requests.Row request, UUID to) {
        return new Place("vault share", request.code(), request.id(), to.toString(), 0);
    }
}
