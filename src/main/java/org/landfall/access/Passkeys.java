package org.landfall.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device is asked and what it answered, as browsers write it. The device must have checked its person (finger,
 * face or PIN), so that a passkey is both steps in one. Passkeys belong to a name in the address bar: the one of
 * {@code LANDFALL_ADDRESS}, or {@code localhost}; browsers make none for a bare number.
 */
@Component
class Passkeys {
    private static final int LONGEST_ANSWER = 20_000;

    private final Webauthn4JRelyingPartyOperations checks;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyOwners owners,
            PasskeyRecords records,
            @Value("${landfall.address:}") String address,
            @Value("${server.port:8080}") String port) {
        URI place = URI.create(address.isBlank() ? "http://localhost:" + port : address);
        String origin = place.getScheme() + "://" + place.getRawAuthority();
        this.checks = new Webauthn4JRelyingPartyOperations(
                owners,
                records,
                PublicKeyCredentialRpEntity.builder()
                        .id(place.getHost())
                        .name("Landfall")
                        .build(),
                Set.of(origin));
        checks.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        checks.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    PasskeyQuestion forNew(AccountId account) {
        return question(account, options(account));
    }

    /** Those it has are void with the answer, so the device that holds one may make another. */
    PasskeyQuestion forFirst(AccountId account) {
        PublicKeyCredentialCreationOptions usual = options(account);
        return question(
                account,
                PublicKeyCredentialCreationOptions.builder()
                        .rp(usual.getRp())
                        .user(usual.getUser())
                        .challenge(usual.getChallenge())
                        .pubKeyCredParams(usual.getPubKeyCredParams())
                        .timeout(usual.getTimeout())
                        .excludeCredentials(List.of())
                        .authenticatorSelection(usual.getAuthenticatorSelection())
                        .attestation(usual.getAttestation())
                        .extensions(usual.getExtensions())
                        .build());
    }

    private PasskeyQuestion question(AccountId account, PublicKeyCredentialCreationOptions options) {
        return new PasskeyQuestion(account, options, write(options));
    }

    private PublicKeyCredentialCreationOptions options(AccountId account) {
        return checks.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(owner(account)));
    }

    PublicKeyCredentialRequestOptions forAnybody() {
        Authentication nobody = new AnonymousAuthenticationToken(
                "sign-in", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        return checks.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
    }

    PublicKeyCredentialRequestOptions forOwner(AccountId account) {
        return checks.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(owner(account)));
    }

    private static Authentication owner(AccountId account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.toString(), null, AuthorityUtils.NO_AUTHORITIES);
    }

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** Keeps the new one; false when the answer is not one to what was asked. */
    boolean register(PasskeyQuestion asked, String answer, String label) {
        if (answer.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(answer, new TypeReference<>() {});
            checks.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    asked.options(), new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (RuntimeException notRight) {
            return false;
        }
    }

    /** Whose device it was; empty for an answer that is not right. */
    Optional<AccountId> owner(PublicKeyCredentialRequestOptions asked, String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown =
                    json.readValue(answer, new TypeReference<>() {});
            return Optional.of(
                    PasskeyRecords.account(checks.authenticate(new RelyingPartyAuthenticationRequest(asked, shown))
                            .getId()));
        } catch (RuntimeException notRight) {
            return Optional.empty();
        }
    }
}
