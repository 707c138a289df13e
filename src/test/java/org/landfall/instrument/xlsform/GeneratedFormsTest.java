package org.landfall.instrument.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.landfall.instrument.Compilation;
import org.landfall.instrument.InstrumentCompiler;
import org.landfall.instrument.xform.CanonicalXForm;
import org.landfall.instrument.xform.XFormReader;
import org.landfall.interview.engine.FormTemplate;
import org.landfall.interview.engine.InterviewSession;

/** Forms nobody thought of: groups in repeats in groups, references up, down and across, each the same for its seed. */
class GeneratedFormsTest {
    private static final List<String> TYPES = List.of(
            "text",
            "integer",
            "decimal",
            "date",
            "note",
            "select_one l1",
            "select_multiple l2",
            "rank l1",
            "range",
            "geopoint",
            "acknowledge",
            "calculate",
            "time");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyGeneratedFormCompilesAndRuns(long seed) {
        Generator generator = new Generator(seed);
        Compilation compilation = InstrumentCompiler.compile(generator.tables());

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        InterviewSession session = FormTemplate.parse(((Compilation.Compiled) compilation).xformXml())
                .newSession("en");
        assertThat(session.modules()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyGeneratedFormComesBackFromItsXForm(long seed) {
        Problems problems = new Problems();
        String xform = XFormWriter.write(FormReader.read(new Generator(seed).tables(), problems));

        XlsForm again = FormReader.read(XFormReader.read(xform, problems), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(CanonicalXForm.of(XFormWriter.write(again))).isEqualTo(CanonicalXForm.of(xform));
    }

    private static final class Generator {
        private static final int DEEPEST = 5;

        private final RandomGenerator random;
        private final List<Table.Line> rows = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private int names;

        Generator(long seed) {
            random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        List<Table> tables() {
            section(0);
            return List.of(
                    new Table("settings", List.of("form_id"), List.of(new Table.Line(2, List.of("generated")))),
                    new Table(
                            "choices",
                            List.of("list_name", "name", "label::English (en)", "label::Français (fr)", "kind"),
                            List.of(
                                    new Table.Line(2, List.of("l1", "a", "A", "Aa", "x")),
                                    new Table.Line(3, List.of("l1", "b", "B", "", "y")),
                                    new Table.Line(4, List.of("l2", "c", "C", "Cc", "x")))),
                    new Table(
                            "survey",
                            List.of(
                                    "type",
                                    "name",
                                    "label::English (en)",
                                    "label::Français (fr)",
                                    "relevant",
                                    "calculation",
                                    "choice_filter",
                                    "repeat_count",
                                    "required",
                                    "default"),
                            rows));
        }

        private void section(int depth) {
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                if (depth < DEEPEST && random.nextInt(4) == 0) {
                    String word = random.nextBoolean() ? "group" : "repeat";
                    String counted = word.equals("repeat") && random.nextBoolean() ? "1 + 1" : "";
                    add("begin_" + word, name("g"), "Section", maybe(), "", "", counted, "", "");
                    int known = values.size();
                    section(depth + 1);
                    if (word.equals("repeat")) { // from outside these are many answers, not one
                        values.subList(known, values.size()).clear();
                    }
                    add("end_" + word, "", "", "", "", "", "", "", "");
                } else {
                    question();
                }
            }
        }

        private void question() {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            String name = name("q");
            boolean calculated = type.equals("calculate");
            String filter = type.contains("l1") && random.nextBoolean() ? "kind = 'x'" : "";
            add(
                    type,
                    name,
                    calculated ? "" : "Question " + (random.nextBoolean() ? before() : "") + " & <more>",
                    maybe(),
                    calculated ? "concat('-', " + orText() + ")" : "",
                    filter,
                    "",
                    type.equals("note") || calculated ? "" : random.nextBoolean() ? "yes" : "",
                    type.equals("text") && random.nextBoolean() ? orText() : "");
            values.add(name);
        }

        private void add(
                String type,
                String name,
                String label,
                String relevant,
                String calculation,
                String filter,
                String count,
                String required,
                String start) {
            String french = label.isEmpty() || random.nextBoolean() ? "" : label + " (fr)";
            rows.add(new Table.Line(
                    rows.size() + 2,
                    List.of(type, name, label, french, relevant, calculation, filter, count, required, start)));
        }

        private String name(String prefix) {
            return prefix + ++names;
        }

        private String maybe() {
            return random.nextInt(3) == 0 && !values.isEmpty() ? before() + " != ''" : "";
        }

        private String before() {
            return values.isEmpty() ? "" : "${" + values.get(random.nextInt(values.size())) + "}";
        }

        private String orText() {
            return values.isEmpty() ? "'none'" : before();
        }
    }
}
