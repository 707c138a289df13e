package org.landfall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.landfall.study.OpenStudies;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A new home folder for this run under {@code target/}; the unpacked PostgreSQL is kept between runs. */
public final class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Where tests that start a server of their own should let it be unpacked. */
    public static final Path BINARIES = Path.of("target", "test-pg").toAbsolutePath();

    /** The owner's eyes, for tests that look at what was stored; the application itself is shown what whoever acts may see. */
    public static final String EVERY_ROW = "everyRow";

    private static final Path HOMES = Path.of("target", "test-homes").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path home = emptyFolder();
        SpringApplication.getShutdownHandlers().add(() -> delete(home)); // after the context has stopped its server
        TestPropertyValues.of(
                        "landfall.home=" + home,
                        "landfall.binaries=" + BINARIES,
                        "landfall.root-key=",
                        "landfall.second-factor=custodians-and-admins")
                .applyTo(context);
        ((GenericApplicationContext) context)
                .registerBean(EVERY_ROW, JdbcClient.class, () -> owner(context), TestHome::byNameAlone);
        context.addApplicationListener(
                (ApplicationListener<ContextRefreshedEvent>) started -> SuperuserOf.mayStepOut(home));
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>)
                ready -> context.getBeanProvider(OpenStudies.class).ifAvailable(OpenStudies::openTheFirst));
    }

    /** An empty folder for a process that the test itself ends; deleted when the run ends. */
    public static Path newHome() {
        Path home = emptyFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
        return home;
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(HOMES), "home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient owner(ConfigurableApplicationContext context) {
        return JdbcClient.create(context.getBean("ownerDataSource", DataSource.class));
    }

    private static void byNameAlone(BeanDefinition definition) {
        ((AbstractBeanDefinition) definition).setDefaultCandidate(false);
    }

    private static void delete(Path home) {
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            // `mvn clean` takes the rest
        }
    }
}
