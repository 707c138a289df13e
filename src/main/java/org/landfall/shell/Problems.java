package org.landfall.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every failure nobody expected gets a reference number: the screen shows it, the log has it as a field and in words, with
 * the place of the failure. Messages of exceptions are not logged, for they may quote what somebody typed.
 */
@Component
public class Problems implements VaadinServiceInitListener, ErrorHandler {
    /** What the number is called in a line of the log that is written as JSON. */
    public static final String REFERENCE = "reference";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PLACES = 12;
    private static final LongAdder COUNT = new LongAdder();

    /** @param words the number, and of each cause its class and where it was; nothing that it says */
    public record Problem(String reference, String words) {}

    /** Logs where it happened and returns the reference number. */
    public static String report(Throwable failure) {
        Problem problem = of(failure);
        LOG.atError().addKeyValue(REFERENCE, problem.reference()).log(problem.words());
        return problem.reference();
    }

    /** A number for a request that was not answered though nothing failed; the address may be anything and is not logged. */
    public static String note(int status) {
        String reference = nextReference();
        LOG.atInfo().addKeyValue(REFERENCE, reference).log("Request {} was answered with {}", reference, status);
        return reference;
    }

    /** The next number, and what may be logged of this failure. */
    public static Problem of(Throwable failure) {
        String reference = nextReference();
        StringBuilder words = new StringBuilder("Problem ").append(reference);
        String between = ": ";
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            words.append(between).append(cause.getClass().getName());
            if (cause instanceof SQLException refused) {
                words.append(" (state ").append(refused.getSQLState()).append(')');
            }
            words.append(" at ").append(places(cause));
            between = ", because of ";
        }
        COUNT.increment();
        return new Problem(reference, words.toString());
    }

    /** How many there were since the start. */
    public static long count() {
        return COUNT.sum();
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException) {
            return; // the browser went away while it was being answered
        }
        Optional<String> plain = SaidPlainly.of(event.getThrowable());
        String reference = plain.isPresent() ? "" : report(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.problem(plain.map(key -> ui.getTranslation(key))
                    .orElseGet(() -> ui.getTranslation("shell.problem.text", reference)));
        }
    }

    private static String nextReference() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }

    private static String places(Throwable cause) {
        StringBuilder places = new StringBuilder();
        StackTraceElement[] trace = cause.getStackTrace();
        for (int i = 0; i < Math.min(PLACES, trace.length); i++) {
            places.append(i == 0 ? "" : " < ").append(trace[i]);
        }
        return places.toString();
    }
}
