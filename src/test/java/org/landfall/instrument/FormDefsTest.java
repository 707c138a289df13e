package org.landfall.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.javarosa.core.model.FormDef;
import org.junit.jupiter.api.RepeatedTest;

class FormDefsTest {
    /** A class loader of its own each time: only the first forms of a process can meet JavaRosa unprepared. */
    @RepeatedTest(3)
    void manyThreadsThawTheFirstFormsOfAProcess() throws Exception {
        byte[] frozen = FormDefs.freeze(FormDefs.parse(
                TestWorkbook.form().row("text|t|A question").compiled().xformXml()));
        try (URLClassLoader fresh = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Callable<?> together = (Callable<?>) fresh.loadClass(Together.class.getName())
                    .getConstructor(byte[].class)
                    .newInstance((Object) frozen);

            assertThat(together.call()).isEqualTo(List.of());
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Thaws in eight threads at once; gives the messages of those that failed. */
    public static final class Together implements Callable<List<String>> {
        private final byte[] frozen;

        public Together(byte[] frozen) {
            this.frozen = frozen;
        }

        @Override
        public List<String> call() throws Exception {
            List<String> failed = new ArrayList<>();
            List<Future<FormDef>> all = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 8; i++) {
                    all.add(threads.submit(() -> FormDefs.thaw(frozen)));
                }
            }
            for (Future<FormDef> one : all) {
                if (one.state() == Future.State.FAILED) {
                    failed.add(String.valueOf(one.exceptionNow()));
                }
            }
            return failed;
        }
    }
}
