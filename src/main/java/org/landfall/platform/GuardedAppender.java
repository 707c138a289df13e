package org.landfall.platform;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.shell.Problems;
import org.landfall.shell.Problems.Problem;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/**
 * Lets through what may be written down. Of a failure only where it was, under a reference number: servers and libraries log
 * exceptions whole, and their messages quote what somebody typed. Of what a library says only its own words, and numbers.
 */
final class GuardedAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final String OURS = "org.landfall.";
    /** Says why a start failed, when nobody has typed anything yet. */
    private static final String STARTING = "org.springframework.boot.SpringApplication";

    private static final String LEFT_OUT = "…";

    private final Appender<ILoggingEvent> target;

    GuardedAppender(Appender<ILoggingEvent> target) {
        this.target = target;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String logger = event.getLoggerName();
        IThrowableProxy failure = event.getThrowableProxy();
        if (logger.equals(STARTING)) {
            target.doAppend(event);
        } else if (failure != null) {
            target.doAppend(placeOf(event, failure));
        } else if (logger.startsWith(OURS) || event.getArgumentArray() == null) {
            target.doAppend(event);
        } else {
            target.doAppend(bare(event, event.getArgumentArray()));
        }
    }

    @Override
    public void stop() {
        target.stop();
        super.stop();
    }

    private static ILoggingEvent placeOf(ILoggingEvent event, IThrowableProxy failure) {
        if (!(failure instanceof ThrowableProxy known)) {
            return said(event, failure.getClassName(), null);
        }
        Problem problem = Problems.of(known.getThrowable());
        LoggingEvent said = said(event, problem.words(), null);
        List<KeyValuePair> pairs = new ArrayList<>();
        pairs.add(new KeyValuePair(Problems.REFERENCE, problem.reference()));
        said.setKeyValuePairs(pairs);
        return said;
    }

    private static ILoggingEvent bare(ILoggingEvent event, @Nullable Object[] arguments) {
        @Nullable Object[] left = new @Nullable Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            left[i] = arguments[i] instanceof Number || arguments[i] instanceof Boolean ? arguments[i] : LEFT_OUT;
        }
        return said(event, event.getMessage(), left);
    }

    private static LoggingEvent said(ILoggingEvent event, String message, @Nullable Object @Nullable [] arguments) {
        Logger logger = (Logger) LoggerFactory.getLogger(event.getLoggerName());
        LoggingEvent said =
                new LoggingEvent(GuardedAppender.class.getName(), logger, event.getLevel(), message, null, arguments);
        said.setThreadName(event.getThreadName());
        said.setInstant(event.getInstant());
        return said;
    }
}
