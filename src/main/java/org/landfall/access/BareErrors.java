package org.landfall.access;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat itself says of requests that it does not let reach the application. */
@Component
class BareErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final BareAnswers answers;

    BareErrors(BareAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(answers)));
    }

    /** The innermost of the valves that report: the ones around it find it done. */
    private static final class Report extends ErrorReportValve {
        private final BareAnswers answers;

        Report(BareAnswers answers) {
            this.answers = answers;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            AtomicBoolean heard = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, heard);
            if (heard.get()) {
                write(request, response, failure);
            }
        }

        private void write(Request request, Response response, @Nullable Throwable failure) {
            BareAnswers.Answer answer = answers.to(request, response.getStatus(), failure);
            BareAnswers.strict(response);
            response.setContentType(answer.type());
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(answer.body());
                    response.finishResponse();
                }
            } catch (IOException gone) {
                // whoever asked went away
            }
        }
    }
}
