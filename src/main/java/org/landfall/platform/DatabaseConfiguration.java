package org.landfall.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.landfall.access.CurrentAccount;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
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
    @Bean
    DatabaseServer databaseServer(Settings settings, Home home) {
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
        return new DriverManagerDataSource(
                server.url(), server.owner().user(), server.owner().password());
    }

    /** After every migration the application's role is given what it needs, and nothing else. */
    @Bean
    FlywayConfigurationCustomizer applicationRoleInMigrations(DatabaseServer server) {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("application", server.application().user());
            flyway.placeholders(placeholders);
        };
    }

    @Bean
    FlywayMigrationStrategy migrateAndLook(DataSource dataSource) {
        return flyway -> {
            SchemaCheck schema = new SchemaCheck(flyway);
            schema.refuseNewer();
            schema.announce();
            flyway.migrate();
            RoleCheck role = new RoleCheck(JdbcClient.create(dataSource));
            role.refuseTooMuch();
            role.refuseOpenTables();
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
        return config;
    }
}
