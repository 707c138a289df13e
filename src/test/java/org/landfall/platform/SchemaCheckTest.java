package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landfall.LandfallTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A database that a newer application has worked on is left alone. */
@LandfallTest
class SchemaCheckTest {
    @Autowired
    private Flyway application;

    @TempDir
    private Path folder;

    private final String schema = "s" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void theDatabaseOfThisVersionIsLetThrough() {
        assertThatNoException().isThrownBy(() -> new SchemaCheck(application).refuseNewer());
    }

    @Test
    void aNewerDatabaseIsRefusedByItsNumber() throws IOException {
        Path older = Files.createDirectories(folder.resolve("older"));
        Path newer = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(older.resolve("V001__first.sql"), "select 1;");
        Files.writeString(newer.resolve("V001__first.sql"), "select 1;");
        Files.writeString(newer.resolve("V002__second.sql"), "select 2;");
        assertThatNoException().isThrownBy(() -> new SchemaCheck(of(newer)).refuseNewer());
        of(newer).migrate();
        assertThatNoException().isThrownBy(() -> new SchemaCheck(of(newer)).refuseNewer());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new SchemaCheck(of(older)).refuseNewer())
                .withMessageContaining("The database is at version 002, and this Landfall knows versions up to 001");
    }

    @Test
    void aStepThatFailsLeavesTheStepsBeforeItUndoneToo() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(before.resolve("V001__first.sql"), "select 1;");
        of(before).migrate();
        Files.writeString(broken.resolve("V001__first.sql"), "select 1;");
        Files.writeString(broken.resolve("V002__second.sql"), "create table " + schema + ".half (id int);");
        Files.writeString(broken.resolve("V003__third.sql"), "select 1 / 0;");
        assertThat(application.getConfiguration().isGroup()).isTrue();
        assertThatExceptionOfType(FlywayException.class)
                .isThrownBy(() -> of(broken).migrate());
        assertThat(of(broken).info().current().getVersion().getVersion()).isEqualTo("001");
    }

    private Flyway of(Path migrations) {
        return Flyway.configure()
                .dataSource(application.getConfiguration().getDataSource())
                .defaultSchema(schema)
                .createSchemas(true)
                .group(application.getConfiguration().isGroup())
                .locations("filesystem:" + migrations)
                .load();
    }
}
