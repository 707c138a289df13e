package org.landfall.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Where passkeys lie. The handle by which a device knows its person is the account's id. */
@Repository
class PasskeyRecords implements UserCredentialRepository {
    private final JdbcClient jdbc;

    PasskeyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException when this is nobody's handle */
    static AccountId account(Bytes handle) {
        if (handle.getBytes().length != 16) {
            throw new IllegalArgumentException("No handle of an account");
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        insert into access.passkey (id, account_id, label, public_key, attestation, client_data,
                            signature_count, verified, backup_eligible, backed_up, transports, created, last_used)
                        values (:id, :account, :label, :key, :attestation, :client, :count, :verified, :eligible,
                            :backed, :transports, :created, :used)
                        on conflict (id) do update set signature_count = excluded.signature_count,
                            backed_up = excluded.backed_up, last_used = excluded.last_used
                        where access.passkey.account_id = excluded.account_id
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account(passkey.getUserEntityUserId()).value())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from access.passkey where id = ?")
                .param(id.getBytes())
                .query(PasskeyRecords::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from access.passkey where account_id = ? order by created")
                .param(account(handle).value())
                .query(PasskeyRecords::read)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from access.passkey where id = ?").param(id.getBytes()).update();
    }

    boolean has(AccountId account) {
        return jdbc.sql("select exists (select from access.passkey where account_id = ?)")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    boolean delete(AccountId account, Bytes id) {
        return jdbc.sql("delete from access.passkey where account_id = ? and id = ?")
                        .param(account.value())
                        .param(id.getBytes())
                        .update()
                == 1;
    }

    void forget(AccountId account) {
        jdbc.sql("delete from access.passkey where account_id = ?")
                .param(account.value())
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getString("transports")))
                .label(row.getString("label"))
                .created(row.getTimestamp("created").toInstant())
                .lastUsed(row.getTimestamp("last_used").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
