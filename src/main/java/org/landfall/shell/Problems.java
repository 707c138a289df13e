package org.landfall.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Every failure nobody expected gets a reference number: the screen shows it, the log has it beside the place of the
 * failure. Messages of exceptions are not logged, for they may quote what somebody typed.
 */
@Component
public class Problems implements VaadinServiceInitListener, ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Logs where it happened and returns the reference number. */
    public static String report(Throwable failure) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            LOG.error("Problem {}: {} at {}", reference, cause.getClass().getName(), places(cause));
        }
        return reference;
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

    private static String places(Throwable cause) {
        StringBuilder places = new StringBuilder();
        StackTraceElement[] trace = cause.getStackTrace();
        for (int i = 0; i < Math.min(12, trace.length); i++) {
            places.append(i == 0 ? "" : " < ").append(trace[i]);
        }
        return places.toString();
    }
}
