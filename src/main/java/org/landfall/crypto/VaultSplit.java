package org.landfall.crypto;

import com.codahale.shamir.Scheme;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A vault's key with the shares of one splitting, any two of which are its private half. */
public record VaultSplit(VaultKey key, List<SealedShare> shares) {
    /** One alone would be the whole key. */
    public static final int NEEDED = 2;

    private static final int SECRET = 32;

    record Share(int number, byte[] bytes) {
        byte[] encoded() {
            return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                    .putInt(number)
                    .put(bytes)
                    .array();
        }

        static Share of(byte[] encoded) {
            ByteBuffer from = ByteBuffer.wrap(encoded);
            int number = from.getInt();
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            return new Share(number, bytes);
        }
    }

    static VaultSplit of(VaultKey key, byte[] privateHalf, Collection<ShareKey> holders) {
        if (holders.size() < NEEDED) {
            throw new IllegalArgumentException("A vault is held by two at least");
        }
        Map<Integer, byte[]> parts = new Scheme(new SecureRandom(), holders.size(), NEEDED).split(privateHalf);
        Iterator<Map.Entry<Integer, byte[]>> next = parts.entrySet().iterator();
        List<SealedShare> shares = holders.stream()
                .map(holder -> {
                    var part = next.next();
                    byte[] share = new Share(part.getKey(), part.getValue()).encoded();
                    Arrays.fill(part.getValue(), (byte) 0);
                    byte[] sealed = Hpke.seal(holder.publicHalf(), share, key.shareContext(holder.holder()));
                    Arrays.fill(share, (byte) 0);
                    return new SealedShare(holder.holder(), sealed);
                })
                .toList();
        return new VaultSplit(key, shares);
    }

    static byte[] join(Share one, Share other) {
        if (one.number() == other.number() || Stream.of(one, other).anyMatch(share -> share.bytes().length != SECRET)) {
            throw new SealBrokenException("vault share");
        }
        return new Scheme(new SecureRandom(), NEEDED, NEEDED)
                .join(Map.of(one.number(), one.bytes(), other.number(), other.bytes()));
    }
}
