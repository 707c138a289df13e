package org.landfall.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.landfall.access.CurrentAccount;
import org.landfall.crypto.ErasureLedger;
import org.landfall.crypto.RootKeyPlace;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The data source of the application, and the owner's, for migrations only. The pool closes before the server it speaks to stops. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseConfiguration {
    /** A message that quotes the row in the way would carry a name into the log. */
    private static final Map<String, String> QUIET = Map.of("logServerErrorDetail", "false");

    /** Whoever waits for a server that died is told that nothing is saved, and tries again. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /**
     * A node whose machine vanished without a word, or that froze, must not hold its locks for ever: the log of acts has one
     * head, so everybody would wait. Who is gone is noticed (10 s + 3 × 5 s) before who waits is refused.
     */
    private static final String HOLDS_NOTHING_FOR_EVER = """
            set tcp_keepalives_idle = '10s'; set tcp_keepalives_interval = '5s'; set tcp_keepalives_count = 3;
            set lock_timeout = '30s'; set idle_in_transaction_session_timeout = '5min'""";

    /** After the home is ours and the root key is known: who has no passphrase does not even start the database. */
    @Bean
    DatabaseServer databaseServer(Settings settings, Home home, RootKeyPlace rootKey) {
        rootKey.settle();
        return settings.database().external()
                ? ExternalPostgres.reached(settings.database())
                : EmbeddedPostgres.start(home, settings.binariesFolder());
    }

    @Bean
    HikariDataSource dataSource(DatabaseServer server, Settings settings, CurrentAccount current) {
        return new ActingPool(
                pool(server.url(), server.application(), settings.database().pool()), current);
    }

    /** Without a pool: it is needed at the start alone. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseServer server) {
        DriverManagerDataSource owner = new DriverManagerDataSource(
                server.url(), server.owner().user(), server.owner().password());
        Properties quiet = new Properties();
        quiet.putAll(QUIET);
        owner.setConnectionProperties(quiet);
        return owner;
    }

    @Bean
    FlywayMigrationStrategy migrateAndLook(
            DatabaseServer server, @FlywayDataSource DataSource owner, DataSource dataSource, ErasureLedger ledger) {
        return flyway -> {
            SchemaCheck schema = new SchemaCheck(flyway);
            schema.refuseNewer();
            schema.announce();
            flyway.migrate();
            new Grants(owner).renew(server.application().user());
            RoleCheck role = new RoleCheck(JdbcClient.create(dataSource));
            role.refuseTooMuch();
            role.refuseOpenTables();
            new ErasedAgain(owner, ledger).look();
        };
    }

    static HikariConfig pool(String url, DatabaseServer.Login login, int largest) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("landfall");
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(largest);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setConnectionInitSql(HOLDS_NOTHING_FOR_EVER);
        QUIET.forEach(config::addDataSourceProperty);
        return config;
    }
}
