package org.landfall.platform;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.landfall.respondent.RespondentErased;
import org.landfall.respondent.RowsDeleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** After something was erased the embedded server forgets deleted rows and goes on in another segment of its log, as far as it can. */
@Component
final class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final List<String> SCHEMAS = List.of("respondent", "interview", "testimony");

    private final Settings settings;
    private final Home home;
    private final DatabaseServer server;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeping").factory());
    private volatile boolean failing;

    Sweeping(Settings settings, Home home, DatabaseServer server) {
        this.settings = settings;
        this.home = home;
        this.server = server;
    }

    @TransactionalEventListener({RespondentErased.class, RowsDeleted.class})
    void begin() {
        if (!settings.database().external()) {
            thread.execute(this::sweep);
        }
    }

    /** Whether the last sweep did not end well; it is tried again every hour. */
    boolean failing() {
        return failing;
    }

    void sweep() {
        DatabaseServer.Login login = DatabaseSetUp.superuser(home.secrets());
        try (Connection superuser = DriverManager.getConnection(server.url(), login.user(), login.password());
                Statement statement = superuser.createStatement()) {
            for (String schema : SCHEMAS) {
                for (String table : tables(superuser, schema)) {
                    statement.execute("vacuum " + table);
                }
            }
            statement.execute("select pg_switch_wal()");
            statement.execute("checkpoint");
            failing = false;
        } catch (SQLException | RuntimeException e) {
            failing = true;
            LOG.error(
                    "After something was erased the database could not be swept ({}): deleted rows stay in its files, sealed, until it"
                            + " does so itself",
                    e.getClass().getSimpleName());
            again();
        }
    }

    private void again() {
        if (!thread.isShutdown()) {
            thread.schedule(this::sweep, 1, TimeUnit.HOURS);
        }
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var query = connection.prepareStatement(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = ?")) {
            query.setString(1, schema);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
