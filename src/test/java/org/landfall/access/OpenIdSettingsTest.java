package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may write about the provider, and what stops the start. */
class OpenIdSettingsTest {
    private final Map<String, String> written = new HashMap<>(Map.of(
            "LANDFALL_OPENID_ISSUER", "https://id.example.org/realms/staff",
            "LANDFALL_OPENID_CLIENT", "landfall",
            "LANDFALL_OPENID_SECRET", "canary-secret",
            "LANDFALL_OPENID_NAME", "The Institute"));

    @Test
    void withoutALineThereIsNoProvider() {
        written.clear();
        assertThat(read()).isEmpty();
    }

    @Test
    void peopleComeBackToTheFixedAddressAndNothingPrintsTheSecret() {
        OpenIdSettings settings = read().orElseThrow();
        assertThat(settings.callback()).isEqualTo("https://landfall.example.org/sign-in/openid/back");
        assertThat(settings.name()).isEqualTo("The Institute");
        assertThat(settings.toString()).doesNotContain("canary");
    }

    @Test
    void withoutANameTheButtonCallsTheHost() {
        written.remove("LANDFALL_OPENID_NAME");
        assertThat(read().orElseThrow().name()).isEqualTo("id.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LANDFALL_OPENID_ISSUER", "LANDFALL_OPENID_CLIENT", "LANDFALL_OPENID_SECRET"})
    void halfOfItStopsTheStartAndNamesTheMissingLine(String line) {
        written.remove(line);
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(this::read)
                .satisfies(refused -> assertThat(refused.reason()).contains(line, "missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.org",
                "http://127.0.0.1.example.org",
                "https://",
                "id.example.org",
                "https://u:p@id.example.org",
                "https://id.example.org/?a=b",
                "https://id.example.org/#a",
                "file:///etc/passwd",
                "https://id example"
            })
    void anIssuerThatIsNoneStopsTheStart(String issuer) {
        written.put("LANDFALL_OPENID_ISSUER", issuer);
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(this::read)
                .satisfies(refused -> assertThat(refused.reason() + refused.wayOut())
                        .contains("LANDFALL_OPENID_ISSUER", "https://")
                        .doesNotContain("canary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180", "http://127.0.0.1:8180/realms/a", "http://[::1]:8180"})
    void onThisMachineItMayBeInTheClear(String issuer) {
        written.put("LANDFALL_OPENID_ISSUER", issuer);
        assertThat(read()).isPresent();
    }

    @Test
    void aNameThatFitsOnNoButtonStopsTheStart() {
        for (String name : new String[] {"a".repeat(41), "A\u202EB", "A\nB"}) {
            written.put("LANDFALL_OPENID_NAME", name);
            assertThatExceptionOfType(SettingRefused.class).isThrownBy(this::read);
        }
    }

    private Optional<OpenIdSettings> read() {
        return OpenIdSettings.read(name -> written.getOrDefault(name, ""), "https://landfall.example.org");
    }
}
