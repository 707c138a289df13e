package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.interview.engine.FormTemplate;
import org.landfall.interview.engine.InterviewSession;

/** Forms as field teams write them: each is read from a workbook, loads in the form engine and can be walked through. */
class CorpusTest {

    static List<String> forms() {
        return MarkdownForm.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormCompilesLoadsAndRuns(String name) {
        Compilation compilation =
                InstrumentCompiler.compile(MarkdownForm.named(name).workbook());
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);

        String xform = ((Compilation.Compiled) compilation).xformXml();
        InterviewSession session = FormTemplate.parse(xform).newSession("en");
        session.modules()
                .forEach(module -> session.rows(module.path()).forEach(row -> {
                    if (session.asks(row.path())) {
                        assertThat(session.question(row.path()).label()).isNotNull();
                    }
                }));
        assertThat(session.modules()).isNotEmpty();
    }
}
