package org.landfall.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as the passkey library knows them, by their id; it never makes or deletes one. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final AccountRepository accounts;

    PasskeyOwners(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(PasskeyRecords.account(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
        return find(new AccountId(UUID.fromString(id)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are made by invitation");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are disabled, not deleted");
    }

    private @Nullable PublicKeyCredentialUserEntity find(AccountId id) {
        Optional<Account> account = accounts.findById(id.value()).map(AccountEntity::toRecord);
        return account.map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRecords.handle(id))
                        .name(person.signInName())
                        .displayName(person.displayName())
                        .build())
                .orElse(null);
    }
}
