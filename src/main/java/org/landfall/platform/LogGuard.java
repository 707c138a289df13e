package org.landfall.platform;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.landfall.shell.Problems;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Nothing that anybody typed comes into a log, whoever logs it and in whatever form: every way out passes here. */
@Component
final class LogGuard {
    LogGuard() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            stand(context);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Problems.report(failure));
    }

    private static void stand(LoggerContext context) {
        for (Logger logger : context.getLoggerList()) {
            List<Appender<ILoggingEvent>> open = new ArrayList<>();
            Iterator<Appender<ILoggingEvent>> all = logger.iteratorForAppenders();
            all.forEachRemaining(open::add);
            for (Appender<ILoggingEvent> appender : open) {
                if (!(appender instanceof GuardedAppender)) {
                    logger.detachAppender(appender);
                    logger.addAppender(guarded(appender, context));
                }
            }
        }
    }

    private static GuardedAppender guarded(Appender<ILoggingEvent> appender, LoggerContext context) {
        GuardedAppender guarded = new GuardedAppender(appender);
        guarded.setName(appender.getName());
        guarded.setContext(context);
        guarded.start();
        return guarded;
    }
}
