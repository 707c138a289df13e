package org.landfall.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What administrators set while the installation runs. */
@LandfallTest
@SignedInAs(Role.ADMIN)
class SettingServiceTest {
    @Autowired
    private SettingService settings;

    @Autowired
    private Policies policies;

    @Autowired
    private PasswordRule passwords;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asItCame() {
        SecurityContextHolder.getContext().setAuthentication(people.signIn(people.active(Role.ADMIN)));
        for (Setting setting : Setting.values()) {
            if (setting != Setting.SECOND_FACTOR) {
                settings.change(Map.of(setting, setting.usual()));
            }
        }
    }

    @Test
    void aChangeActsAtOnceAndStaysWithWhoMadeIt() {
        assertThat(policies.idle()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.change(Map.of(Setting.IDLE_MINUTES, "4", Setting.PASSWORD_LENGTH, "16")))
                .isEmpty();
        assertThat(policies.idle()).isEqualTo(Duration.ofMinutes(4));
        assertThat(passwords.problem("velvet-otter-ka", "velvet-otter-ka")).contains("access.problem.passwordShort");
        assertThat(settings.history(0, 2))
                .allSatisfy(change ->
                        assertThat(change.who()).isEqualTo(people.mine().displayName()))
                .extracting(SettingChange::before, SettingChange::value)
                .containsExactlyInAnyOrder(tuple("15", "4"), tuple("12", "16"));
        assertThat(lines("setting.changed", "IDLE_MINUTES")).endsWith("{\"from\":\"15\",\"to\":\"4\"}");
    }

    @Test
    void nothingIsSetWeakerThanTheRuleAndOneWrongValueLeavesAllAsItWas() {
        int before = settings.changes();
        assertThat(settings.change(Map.of(Setting.IDLE_MINUTES, "16", Setting.LONGEST_HOURS, "4")))
                .containsExactly(Setting.IDLE_MINUTES);
        for (String bad : new String[] {"0", "", "-1", "1e309", "NaN", "1.5", "99999999999999999999", "１５"}) {
            assertThat(settings.change(Map.of(Setting.IDLE_MINUTES, bad)))
                    .as(bad)
                    .isNotEmpty();
        }
        assertThat(settings.change(Map.of(Setting.PASSWORD_LENGTH, "11"))).isNotEmpty();
        assertThat(settings.change(Map.of(Setting.PROOF_MINUTES, "6"))).isNotEmpty();
        assertThat(settings.change(Map.of(Setting.ORGANISATION, "A\u202Eb"))).isNotEmpty();
        assertThat(settings.change(Map.of(Setting.ORGANISATION, "a".repeat(81))))
                .isNotEmpty();
        assertThat(settings.changes()).isEqualTo(before);
        assertThat(policies.longest()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void whatTheEnvironmentFixesIsShownAsFixedAndNotChanged() {
        assertThat(settings.all())
                .filteredOn(SettingState::fixed)
                .containsExactly(
                        new SettingState(Setting.SECOND_FACTOR, "custodians-and-admins", "LANDFALL_SECOND_FACTOR"));
        assertThat(settings.change(Map.of(Setting.SECOND_FACTOR, "everybody"))).containsExactly(Setting.SECOND_FACTOR);
    }

    @Test
    void theNameOfTheOrganisationStaysOutOfTheLog() {
        assertThat(settings.change(Map.of(Setting.ORGANISATION, "Harbour House")))
                .isEmpty();
        assertThat(policies.organisation()).isEqualTo("Harbour House");
        assertThat(lines("setting.changed", "ORGANISATION")).endsWith("{}").doesNotContain("Harbour");
    }

    @Test
    void onlyAdministratorsWhoProvedLatelyWhoIsThereChangeSettings() {
        Account admin = people.active(Role.ADMIN);
        SecurityContextHolder.getContext().setAuthentication(people.signIn(admin, Duration.ofMinutes(6)));
        assertThatThrownBy(() -> settings.change(Map.of(Setting.IDLE_MINUTES, "4")))
                .isInstanceOf(StepUpNeeded.class);
        assertThat(lines("stepUp.require", admin.id().toString())).isNotEmpty();
        for (Role role : new Role[] {Role.INTERVIEWER, Role.RESEARCHER, Role.CUSTODIAN}) {
            SecurityContextHolder.getContext().setAuthentication(people.signIn(people.active(role)));
            assertThatThrownBy(() -> settings.all()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theListOfChangesOnlyGrows() {
        assertThatThrownBy(() -> jdbc.sql("delete from access.setting_change").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update access.setting_change set value = '1'").update())
                .isInstanceOf(DataAccessException.class);
    }

    private String lines(String action, String subject) {
        return String.join(
                "\n",
                jdbc.sql("select details from audit.event where action = ? and subject = ? order by seq")
                        .params(action, subject)
                        .query(String.class)
                        .list());
    }
}
