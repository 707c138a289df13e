package org.landfall.crypto;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of the start: the gate opens before the first migration, because the migration needs the key's id,
 * and with the owner's eyes, because nobody else sees that the database is not empty. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, EpochSettings.class})
class KeyConfiguration {
    /** Whoever reads another installation's database from within this process hands its root key in. */
    @Bean
    @ConditionalOnMissingBean
    RootKeyPlace rootKeyPlace(KeySettings settings) {
        return RootKeyPlace.found(settings);
    }

    @Bean
    RootKey rootKey(
            RootKeyPlace place, KeySettings settings, EpochSettings epochs, @FlywayDataSource DataSource owner) {
        JdbcClient jdbc = JdbcClient.create(owner);
        RootKey key = new KeyGate(place.source(), settings.recoveryKit(), new KeysetStore(jdbc)).open();
        new EpochGate(epochs.folder(), jdbc).check();
        return key;
    }

    @Bean
    EpochFolder epochFolder(EpochSettings settings) {
        return settings.folder();
    }

    /** The first migration writes the id into the same transaction that makes the tables. */
    @Bean
    FlywayConfigurationCustomizer rootKeyIdInMigrations(RootKey key) {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("rootKeyId", key.id());
            flyway.placeholders(placeholders);
        };
    }
}
