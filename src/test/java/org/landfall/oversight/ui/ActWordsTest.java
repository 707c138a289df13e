package org.landfall.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every act that the code writes into the log is shown in words; whoever adds one adds its words. */
class ActWordsTest {
    private static final Pattern NOUN_VERB = Pattern.compile("\"((?!landfall\\.)[a-z][A-Za-z]*\\.[a-z][A-Za-z]*)\"");
    private static final Pattern WRITES = Pattern.compile("AuditLog|AccountChanges");
    private static final Pattern TEXT_OR_FILE = Pattern.compile("Refused\\(|Problem\\(|\\.resolve\\(");
    private static final String PREFIX = "audit.act.";

    @Test
    void everyActOfTheSourcesHasWords() throws IOException {
        Set<String> worded = new TreeSet<>();
        ResourceBundle.getBundle("vaadin-i18n.audit", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> worded.add(key.substring(PREFIX.length())));
        assertThat(worded).containsAll(actsOfTheSources());
    }

    private static Set<String> actsOfTheSources() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(ActWordsTest::isService).toList()) {
                String text = Files.readString(source);
                if (WRITES.matcher(text).find()) {
                    text.lines()
                            .filter(line -> !TEXT_OR_FILE.matcher(line).find())
                            .map(NOUN_VERB::matcher)
                            .forEach(found -> collect(found, acts));
                }
            }
        }
        return acts;
    }

    private static void collect(Matcher found, Set<String> acts) {
        while (found.find()) {
            acts.add(found.group(1));
        }
    }

    private static boolean isService(Path source) {
        return source.toString().endsWith(".java") && !source.toString().contains("/ui/");
    }
}
