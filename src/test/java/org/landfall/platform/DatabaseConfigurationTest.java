package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LandfallTest
class DatabaseConfigurationTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseServer server;

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "log_min_error_statement, panic",
    })
    void theServerLosesNothingAndIsClosed(String setting, String value) {
        assertThat(show(setting)).isEqualTo(value);
    }

    /** Two hours is what the system gives a machine that does not answer, and for ever what PostgreSQL gives a lock. */
    @ParameterizedTest
    @CsvSource({
        "tcp_keepalives_idle, 10",
        "tcp_keepalives_interval, 5",
        "tcp_keepalives_count, 3",
        "lock_timeout, 30s",
        "idle_in_transaction_session_timeout, 5min",
    })
    void whoIsGoneKeepsNothingLockedForEver(String setting, String value) {
        assertThat(show(setting)).isEqualTo(value);
    }

    @Test
    void whatTheDatabaseRefusesIsNotQuoted() {
        String insert = "insert into access.site (id, name) values (gen_random_uuid(), 'canary-harbour')";
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> jdbc.sql(insert + ", " + insert.substring(insert.indexOf("(gen")))
                        .update())
                .satisfies(refused -> assertThat(refused.getMostSpecificCause().getMessage())
                        .contains("duplicate key")
                        .doesNotContain("canary-harbour"));
    }

    @Test
    void theApplicationIsNoSuperuser() {
        assertThat(jdbc.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.mine (n integer)",
                "create schema mine",
                "drop table study.study",
                "alter table study.study disable row level security",
                "truncate study.help_lines",
                "delete from audit.checkpoint",
                "insert into audit.head values (false, 1, '')",
                "update crypto.root set key_id = ''",
                "set session_replication_role = replica",
            })
    void theApplicationChangesRowsAndNothingElse(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        server.url(), server.application().user(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    private String show(String setting) {
        return jdbc.sql("SELECT current_setting(:name, true)")
                .param("name", setting)
                .query(String.class)
                .single();
    }
}
