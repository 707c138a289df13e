package org.landfall.platform;

import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.landfall.access.CurrentAccount;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Landfall up to and including its migrations, without screens: what the tests of the start kill and start again. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"org.landfall.crypto", "org.landfall.audit"})
@Import({Home.class, DatabaseConfiguration.class, CurrentAccount.class})
@ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class SmallLandfall {
    private static final Set<String> COMMANDS =
            Set.of("audit", "backup", "restore", "rotate-root", "seal", "reseal", "unseal");
    static final String READY = "ready";

    public static void main(String[] args) throws InterruptedException {
        if (COMMANDS.contains(args[0])) {
            Main.main(args);
        }
        ConfigurableApplicationContext context = open();
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        switch (args[0]) {
            case "wait" -> waitForever();
            case "write" -> write(context, jdbc);
            case "count" -> count(jdbc);
            case "day" -> day(jdbc);
            case "act" -> new SmallActs(context).untilKilled();
            case "act-halt" -> new SmallActs(context).halted(args[1]);
            case "acts" -> new SmallActs(context).compared();
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static ConfigurableApplicationContext open() {
        try {
            return new SpringApplicationBuilder(SmallLandfall.class)
                    .web(WebApplicationType.NONE)
                    .run();
        } catch (RuntimeException failure) {
            System.exit(StartFailure.exitCode(failure));
            throw failure;
        }
    }

    private static void waitForever() throws InterruptedException {
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    /** Prints each number after the database has acknowledged it. */
    private static void write(ApplicationContext context, JdbcClient jdbc) {
        makeTable(context, "small.row");
        for (long n = 1; ; n++) {
            jdbc.sql("insert into small.row values (?)").param(n).update();
            System.out.println(n);
        }
    }

    /** Of one column, made by the owner for the application. */
    static void makeTable(ApplicationContext context, String table) {
        DatabaseServer server = context.getBean(DatabaseServer.class);
        JdbcClient owner = JdbcClient.create(context.getBean("ownerDataSource", DataSource.class));
        String application = server.application().user();
        owner.sql("create schema if not exists small").update();
        owner.sql("create table if not exists " + table + " (n bigint)").update();
        owner.sql("grant usage on schema small to " + application).update();
        owner.sql("grant select, insert on " + table + " to " + application).update();
    }

    private static void count(JdbcClient jdbc) {
        String withoutGap = "select case when count(*) = max(n) then count(*) else -1 end from small.row";
        System.out.println("rows=" + jdbc.sql(withoutGap).query(Long.class).single());
        System.exit(0);
    }

    private static void day(JdbcClient jdbc) {
        System.out.println("zone=" + ZoneId.systemDefault() + " database="
                + jdbc.sql("show timezone").query(String.class).single());
        System.exit(0);
    }
}
