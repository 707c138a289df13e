package org.landfall.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log has of a failure: a number, where it was, and nothing that anybody typed. */
class ProblemsTest {
    private static final String CANARY = "canary-the-harbour-at-night";

    @Test
    void theLogHasTheNumberAndThePlaceAndNotTheMessage() {
        Logger log = (Logger) LoggerFactory.getLogger(Problems.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.addAppender(seen);
        String reference;
        try {
            reference = Problems.report(new IllegalStateException(CANARY, new IllegalArgumentException(CANARY)));
        } finally {
            log.detachAppender(seen);
        }
        assertThat(seen.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .contains(reference)
                    .contains("IllegalStateException at org.landfall.shell.ProblemsTest")
                    .contains("because of java.lang.IllegalArgumentException")
                    .doesNotContain(CANARY);
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getKeyValuePairs())
                    .extracting(pair -> pair.key + "=" + pair.value)
                    .containsExactly("reference=" + reference);
        });
    }

    @Test
    void whatAPersonCanMendIsFoundBehindWhatWrapsIt() {
        class Said extends RuntimeException implements SaidPlainly {
            private static final long serialVersionUID = 1;

            @Override
            public String textKey() {
                return "shell.problem.title";
            }
        }
        assertThat(SaidPlainly.of(new IllegalStateException(new Said()))).contains("shell.problem.title");
        assertThat(SaidPlainly.of(new IllegalStateException())).isEmpty();
    }
}
