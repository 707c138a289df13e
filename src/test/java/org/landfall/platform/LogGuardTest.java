package org.landfall.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.javarosa.xform.util.XFormUtils;
import org.javarosa.xpath.XPathParseTool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.landfall.LandfallTest;
import org.landfall.access.AccountFilter;
import org.landfall.access.AccountService;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.shell.Problems;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One word stands in everything that fails, and whoever logs the failure, the word is in no line, neither in words nor in JSON. */
@LandfallTest
@ExtendWith(OutputCaptureExtension.class)
class LogGuardTest {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private static final Logger SERVER = (Logger) LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase");

    private final String canary = "kestrel" + UUID.randomUUID();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> json = new OutputStreamAppender<>();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private AccountService accounts;

    @BeforeEach
    void alsoWrittenAsJson() {
        LoggerContext context = ROOT.getLoggerContext();
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setFormat("ecs");
        encoder.setContext(context);
        encoder.start();
        json.setName("json");
        json.setContext(context);
        json.setEncoder(encoder);
        json.setOutputStream(written);
        json.start();
        ROOT.addAppender(json);
        new LogGuard();
    }

    @AfterEach
    void noLonger() {
        ROOT.detachAppender("json");
    }

    @Test
    void noFailureBringsWhatWasTypedIntoTheLog(CapturedOutput output) {
        List<Throwable> failures = failures();
        failures.forEach(failure -> {
            Problems.report(failure);
            SERVER.error("Servlet.service() threw exception [" + failure + "]", failure);
            SERVER.warn("Resolved [{}]", failure.toString());
        });
        assertThat(lines()).hasSizeGreaterThanOrEqualTo(3 * failures.size());
        assertNowhere(output);
    }

    @Test
    void mostOfTheFailuresWouldHaveQuotedIt() {
        assertThat(failures()).filteredOn(this::quotes).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theNumberIsAFieldOfTheLineAndStandsInItsWords(CapturedOutput output) {
        String reference = Problems.report(new IllegalStateException(canary));
        assertThat(lines())
                .filteredOn(line -> line.path(Problems.REFERENCE).asString("").equals(reference))
                .singleElement()
                .satisfies(line -> assertThat(line.path("message").asString())
                        .contains(reference)
                        .contains("IllegalStateException at "));
        assertThat(output.getAll()).contains("Problem " + reference);
    }

    @Test
    void whatTheServerLogsItselfGetsANumberToo(CapturedOutput output) {
        long before = Problems.count();
        SERVER.error(canary, new IllegalStateException(canary));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.path(Problems.REFERENCE).asString()).matches("[0-9A-F]{8}");
            assertThat(line.path("log").path("logger").asString()).isEqualTo(SERVER.getName());
        });
        assertThat(Problems.count()).isGreaterThan(before);
        assertNowhere(output);
    }

    @Test
    void whatAThreadDiesOfIsToldInTheSameWay(CapturedOutput output) throws InterruptedException {
        Thread dying = new Thread(() -> {
            throw new IllegalStateException(canary);
        });
        dying.start();
        dying.join();
        assertThat(lines()).anyMatch(line -> line.path("message").asString().contains("IllegalStateException"));
        assertNowhere(output);
    }

    @Test
    void numbersOfALibraryAreKept(CapturedOutput output) {
        SERVER.warn("{} waited for {} ms", canary, 30);
        assertThat(lines()).extracting(line -> line.path("message").asString()).containsExactly("… waited for 30 ms");
        assertNowhere(output);
    }

    /** Of the database through JDBC and JPA, of JSON, forms, and expressions, of names and of words that were searched. */
    private List<Throwable> failures() {
        ThrowingCallable site = () -> jdbc.sql("insert into access.site (id, name) values (gen_random_uuid(), ?)")
                .param(canary)
                .update();
        var _ = catchThrowable(site);
        return Stream.<ThrowingCallable>of(
                        () -> jdbc.sql("select ?::uuid").param(canary).query().singleValue(),
                        () -> jdbc.sql("select ?::int").param(canary).query().singleValue(),
                        site,
                        () -> transaction.executeWithoutResult(_ -> entities.createNativeQuery(
                                        "insert into access.site (id, name) values (gen_random_uuid(), cast(:x as uuid))")
                                .setParameter("x", canary)
                                .executeUpdate()),
                        () -> new JsonMapper().readTree("{\"name\": " + canary + "}"),
                        () -> new JsonMapper().readValue("\"" + canary + "\"", Integer.class),
                        () -> XPathParseTool.parseXPath("'" + canary + "' ++"),
                        () -> XFormUtils.getFormFromInputStream(new ByteArrayInputStream(
                                ("<h:html xmlns:h='x'><" + canary + "></h:html>").getBytes(StandardCharsets.UTF_8))),
                        () -> Integer.parseInt(canary),
                        () -> UUID.fromString(canary),
                        () -> people.as(
                                people.active(Role.ADMIN),
                                () -> accounts.count(new AccountFilter(canary + "\u0000", null, null))))
                .map(failing -> Objects.requireNonNull(catchThrowable(failing), "one of them did not fail"))
                .toList();
    }

    private boolean quotes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(canary));
    }

    private void assertNowhere(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain(canary);
        assertThat(written.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain(canary);
    }

    private List<JsonNode> lines() {
        JsonMapper mapper = new JsonMapper();
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(mapper::readTree)
                .toList();
    }
}
