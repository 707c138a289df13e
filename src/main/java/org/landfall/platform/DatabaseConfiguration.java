package org.landfall.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one data source of the application. The pool closes before the server it speaks to stops. */
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
    HikariDataSource dataSource(DatabaseServer server, Settings settings) {
        return pool(server, settings.database().pool());
    }

    static HikariDataSource pool(DatabaseServer server, int largest) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("landfall");
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(largest);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }
}
