package org.landfall.crypto;

import java.util.UUID;

/**
 * The public half of a study's vault. Its private half lies nowhere: two shares of the same split are it.
 *
 * @param study its code
 * @param split which splitting of the private half its shares are of
 * @param vouched by which an exchanged key is noticed
 */
public record VaultKey(String study, byte[] publicHalf, UUID split, byte[] vouched) {
    Place place() {
        return new Place("vault", study, split, KeyId.of(publicHalf), 0);
    }

    byte[] context(Place place) {
        return new AssociatedData().part(publicHalf).part(place.encoded()).bytes();
    }

    byte[] shareContext(UUID holder) {
        return new AssociatedData()
                .text("vault share")
                .text(study)
                .part(publicHalf)
                .id(split)
                .id(holder)
                .bytes();
    }

    byte[] handedContext(UUID holder, byte[] about) {
        return new AssociatedData()
                .text("vault share handed over")
                .part(shareContext(holder))
                .part(about)
                .bytes();
    }
}
