package org.landfall.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.landfall.audit.AuditVerification;
import org.landfall.crypto.KeyRefused;
import org.landfall.crypto.RootKeyPlace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keys and database of an installation, to look at without a server and without changing anything: no migration, no new
 * key, no new home. Uses the database of the Landfall that runs on this home, and starts it when none runs. Not a
 * {@code @Configuration}: the application itself must not find it.
 */
@EnableConfigurationProperties(Settings.class)
@ComponentScan("org.landfall.crypto")
@Import(AuditVerification.class)
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class ReadingLandfall {
    private static final String NEWEST_TABLE = "audit.checkpoint";

    /**
     * Within a process that does something else: no logging, no hooks and no settings but these.
     *
     * @throws StartRefused as it was meant, and so with {@link KeyRefused}
     */
    static ConfigurableApplicationContext open(Path home, RootKeyPlace rootKey, Path epochs, Path binaries) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "home",
                        Map.of(
                                "landfall.home", home.toString(),
                                "landfall.root-key", "",
                                "landfall.epochs", epochs.toString(),
                                "landfall.binaries", binaries.toString(),
                                "landfall.database.url", "")));
        context.registerBean(RootKeyPlace.class, () -> rootKey);
        context.register(ReadingLandfall.class);
        try {
            context.refresh();
            return context;
        } catch (RuntimeException failure) {
            context.close();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused || cause instanceof KeyRefused) {
                    throw (RuntimeException) cause;
                }
            }
            throw failure;
        }
    }

    @Bean
    @Lazy
    Home home(Settings settings) {
        return new Home(settings);
    }

    @Bean
    DatabaseServer databaseServer(RootKeyPlace rootKeyFirst, Settings settings, ObjectProvider<Home> home) {
        if (settings.database().external()) {
            return ExternalPostgres.reached(settings.database());
        }
        Path data = settings.home().resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            throw new StartRefused(
                    "There is no database in " + data + ".", "Name the folder of the installation with LANDFALL_HOME.");
        }
        return Home.inUse(settings.home())
                ? RunningPostgres.of(settings.home())
                : EmbeddedPostgres.start(home.getObject(), settings.binariesFolder());
    }

    /** The owner's, who sees every line whoever acts. */
    @Bean
    @FlywayDataSource
    HikariDataSource dataSource(DatabaseServer server) {
        HikariDataSource database = new HikariDataSource(DatabaseConfiguration.pool(server.url(), server.owner(), 2));
        boolean prepared = JdbcClient.create(database)
                .sql("select to_regclass(:table) is not null")
                .param("table", NEWEST_TABLE)
                .query(Boolean.class)
                .single();
        if (!prepared) {
            database.close();
            throw new StartRefused(
                    "This database is empty, or no Landfall of this version has opened it yet.",
                    "Start Landfall once with ./landfall serve, then try again. Nothing was changed.");
        }
        return database;
    }
}
