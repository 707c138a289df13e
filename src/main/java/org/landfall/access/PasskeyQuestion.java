package org.landfall.access;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** What a device is asked for a new passkey, of one account. */
public final class PasskeyQuestion {
    private final AccountId account;
    private final PublicKeyCredentialCreationOptions options;
    private final String json;

    PasskeyQuestion(AccountId account, PublicKeyCredentialCreationOptions options, String json) {
        this.account = account;
        this.options = options;
        this.json = json;
    }

    boolean isFor(AccountId wanted) {
        return account.equals(wanted);
    }

    PublicKeyCredentialCreationOptions options() {
        return options;
    }

    /** As browsers read it. */
    public String json() {
        return json;
    }
}
