package org.landfall.access;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The devices of a test's people: they make passkeys and sign with them as browsers write it down. */
@Component
public class PasskeyDevice {
    private static final int PERSON_CHECKED = 0x05;
    private static final int WITH_KEY = 0x40;

    private final Passkeys passkeys;
    private final String origin;

    PasskeyDevice(
            Passkeys passkeys,
            @Value("${landfall.address:}") String address,
            @Value("${server.port:8080}") String port) {
        this.passkeys = passkeys;
        this.origin = address.isBlank() ? "http://localhost:" + port : address;
    }

    /** A device with a passkey of this account. */
    Held addTo(Account person) {
        var question = passkeys.forNew(person.id());
        Held device = fresh();
        passkeys.register(question, device.make(question.json()), "Telephone");
        return device;
    }

    /** A device that holds nothing yet. */
    Held fresh() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            return new Held(origin, pairs.generateKeyPair(), UUID.randomUUID().toString());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Held(String origin, KeyPair keys, String name) {
        /** Answers a question for a new one. */
        String make(String question) {
            JsonNode asked = read(question);
            byte[] said = said("webauthn.create", asked);
            byte[] data = join(
                    data(asked.at("/rp/id").asString(), PERSON_CHECKED | WITH_KEY),
                    new byte[16],
                    ByteBuffer.allocate(2).putShort((short) id().length).array(),
                    id(),
                    publicKey());
            byte[] attested = join(
                    new byte[] {(byte) 0xa3},
                    text("fmt"),
                    text("none"),
                    text("attStmt"),
                    new byte[] {(byte) 0xa0},
                    text("authData"),
                    new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                    data);
            return answer("{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]}"
                    .formatted(url(said), url(attested)));
        }

        /** Answers a question for one it has. */
        String show(String question) {
            JsonNode asked = read(question);
            byte[] said = said("webauthn.get", asked);
            byte[] data = data(asked.at("/rpId").asString(), PERSON_CHECKED);
            return answer("{\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\"}"
                    .formatted(url(said), url(data), url(signed(join(data, sha256(said))))));
        }

        private String answer(String response) {
            return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"response\":%2$s,"
                            .formatted(url(id()), response)
                    + "\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}";
        }

        private byte[] said(String type, JsonNode asked) {
            return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                    .formatted(type, asked.at("/challenge").asString(), origin)
                    .getBytes(StandardCharsets.UTF_8);
        }

        private byte[] id() {
            return name.getBytes(StandardCharsets.US_ASCII);
        }

        private byte[] signed(byte[] what) {
            try {
                Signature signature = Signature.getInstance("SHA256withECDSA");
                signature.initSign(keys.getPrivate());
                signature.update(what);
                return signature.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** As COSE writes a key of P-256. */
        private byte[] publicKey() {
            var point = ((ECPublicKey) keys.getPublic()).getW();
            return join(
                    new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                    number(point.getAffineX().toByteArray()),
                    new byte[] {0x22, 0x58, 32},
                    number(point.getAffineY().toByteArray()));
        }
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static byte[] data(String place, int flags) {
        return join(sha256(place.getBytes(StandardCharsets.UTF_8)), new byte[] {(byte) flags, 0, 0, 0, 0});
    }

    private static byte[] number(byte[] value) {
        byte[] padded = new byte[32];
        int length = Math.min(value.length, 32);
        System.arraycopy(value, value.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] text(String word) {
        return join(new byte[] {(byte) (0x60 | word.length())}, word.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
