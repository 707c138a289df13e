package org.landfall;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that this thread sends to the database, of JDBC and of JPA. */
public final class Statements {
    private static final List<String> LOGGERS = List.of(JdbcTemplate.class.getName(), "org.hibernate.SQL");

    private Statements() {}

    public static int countOf(Runnable work) {
        return of(work).size();
    }

    public static List<String> of(Runnable work) {
        ListAppender<ILoggingEvent> seen = new Seen();
        seen.start();
        List<Logger> loggers = LOGGERS.stream()
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        List<Level> before = loggers.stream().map(Logger::getLevel).toList();
        loggers.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(seen);
            logger.setAdditive(false);
        });
        try {
            work.run();
        } finally {
            for (int i = 0; i < loggers.size(); i++) {
                loggers.get(i).detachAppender(seen);
                loggers.get(i).setLevel(before.get(i));
                loggers.get(i).setAdditive(true);
            }
        }
        String own = Thread.currentThread().getName();
        return List.copyOf(seen.list).stream()
                .filter(event -> event.getThreadName().equals(own))
                .filter(event -> event.getLoggerName().equals("org.hibernate.SQL")
                        || event.getMessage().startsWith("Executing prepared SQL statement"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static final class Seen extends ListAppender<ILoggingEvent> {
        /** An event finds out which thread it is of when it is first asked; later that would be the test's own. */
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    }
}
