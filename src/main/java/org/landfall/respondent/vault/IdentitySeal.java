package org.landfall.respondent.vault;

import org.landfall.crypto.OpenedVault;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordCipher;
import org.landfall.crypto.VaultCipher;
import org.landfall.crypto.VaultKey;
import org.landfall.crypto.WrappedKey;
import org.landfall.respondent.RespondentId;
import org.landfall.study.StudyId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals an identity to a vault, and that by a data key of its own: an old backup forgets the data key as it forgets those
 * of records, and whoever writes to the database alone cannot put another identity in the place of one.
 */
@Component
class IdentitySeal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VaultCipher vaults;
    private final RecordCipher records;

    IdentitySeal(VaultCipher vaults, RecordCipher records) {
        this.vaults = vaults;
        this.records = records;
    }

    /** Whose it is, and the how manieth that was sealed of this person. */
    record Of(StudyId study, RespondentId respondent, long revision) {
        Of next() {
            return new Of(study, respondent, revision + 1);
        }

        private Place inside() {
            return place("identity");
        }

        private Place outside() {
            return place("sealed identity");
        }

        private Place place(String purpose) {
            return new Place(purpose, study.value().toString(), respondent.value(), "identity", revision);
        }
    }

    record Sealed(WrappedKey key, byte[] bytes) {}

    Sealed seal(VaultKey vault, Of of, Identity identity) {
        byte[] inside = vaults.seal(vault, of.inside(), JSON.writeValueAsBytes(identity));
        WrappedKey key = records.createKey(vault.study(), of.respondent().value());
        return new Sealed(
                key, records.open(vault.study(), of.respondent().value(), key).seal(of.outside(), inside));
    }

    /** @throws org.landfall.crypto.SealBrokenException when it was changed or moved, or its key forgotten */
    Identity open(OpenedVault vault, Of of, Sealed sealed) {
        byte[] inside = records.open(vault.study(), of.respondent().value(), sealed.key())
                .open(of.outside(), sealed.bytes());
        return JSON.readValue(vault.open(of.inside(), inside), Identity.class);
    }
}
