package org.landfall.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.landfall.Landfall;
import org.landfall.access.AccountService;
import org.landfall.access.CurrentAccount;
import org.landfall.access.StepUp;
import org.landfall.audit.AuditHeads;
import org.landfall.audit.AuditLog;
import org.landfall.crypto.EpochCopy;
import org.landfall.crypto.KeyInventory;
import org.landfall.shell.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers how this installation stands, for administrators. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class HealthService {
    private final JdbcClient jdbc;
    private final Home home;
    private final Settings settings;
    private final KeyInventory keys;
    private final AuditHeads heads;
    private final AccountService accounts;
    private final EpochKeeper epochs;
    private final EpochCopy copy;
    private final Sweeping sweeping;
    private final StepUp stepUp;
    private final CurrentAccount account;
    private final AuditLog audit;

    HealthService(
            JdbcClient jdbc,
            Home home,
            Settings settings,
            KeyInventory keys,
            AuditHeads heads,
            AccountService accounts,
            EpochKeeper epochs,
            EpochCopy copy,
            Sweeping sweeping,
            StepUp stepUp,
            CurrentAccount account,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.home = home;
        this.settings = settings;
        this.keys = keys;
        this.heads = heads;
        this.accounts = accounts;
        this.epochs = epochs;
        this.copy = copy;
        this.sweeping = sweeping;
        this.stepUp = stepUp;
        this.account = account;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Health now() {
        try {
            FileStore disk = Files.getFileStore(home.folder());
            return new Health(
                    Objects.requireNonNullElse(Landfall.class.getPackage().getImplementationVersion(), "–"),
                    Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                    text("""
                            select version from public.flyway_schema_history
                             where success and version is not null order by installed_rank desc limit 1"""),
                    text("show server_version"),
                    !settings.database().external(),
                    jdbc.sql("select pg_database_size(current_database())")
                            .query(Long.class)
                            .single(),
                    disk.getUsableSpace(),
                    disk.getTotalSpace(),
                    keys.rootKeyId(),
                    keys.keysets(),
                    heads.state(),
                    accounts.openSessions(),
                    jdbc.sql("""
                            select bool_and(setting <> 'off') from pg_settings
                             where name in ('fsync', 'synchronous_commit', 'full_page_writes')""").query(Boolean.class).single(),
                    keys.rootKeyLies(),
                    Backup.of(settings),
                    Problems.count(),
                    new Health.Erasing(
                            keys.epochs(), epochs.failing(), copy.named(), sweeping.failing(), epochs.clock()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody compared this machine's clock with another one: keys begin and are destroyed by it again. */
    @Transactional
    public void clockIsRight() {
        stepUp.require();
        String id = account.id().toString();
        audit.record(id, "clock.confirm", id, Map.of());
        epochs.clockIsRight(Instant.now());
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
