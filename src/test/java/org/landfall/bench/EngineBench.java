package org.landfall.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.landfall.instrument.FormDefs;
import org.landfall.interview.engine.FormTemplate;
import org.landfall.interview.engine.InterviewSession;
import org.landfall.interview.engine.Reply;

/** The engine alone on the large form: an answer and what a screen then asks for, beside JavaRosa storing the same value. */
final class EngineBench {
    private static final int ROUNDS = 12;
    private static final int MODULES = 6;

    private EngineBench() {}

    static void run(Report report) {
        String xform = LargeForm.of("large").workbook().compiled().xformXml();
        FormTemplate template = FormTemplate.parse(xform);
        List<String> paths = questions(template);
        Figures ours = rounds(() -> answered(template.newSession("en"), paths));
        Figures bare = rounds(() -> stored(FormDefs.parse(xform), paths));
        report.line(
                "engine alone: an answer, rows, progress",
                ours.toMicros(),
                "JavaRosa, the value alone " + bare.toMicros(),
                ours.within(0.5) / bare.within(0.5));
        FormTemplate list = LongList.template();
        Figures chosen = rounds(() -> chosen(list.newSession("en")));
        report.line(
                "engine alone: an area, its 20 of 10,000 towns in a file, one chosen and looked up",
                chosen.toMicros(),
                "an answer in the large form " + ours.toMicros(),
                chosen.within(0.5) / ours.within(0.5));
    }

    private static List<Long> chosen(InterviewSession session) {
        List<Long> times = new ArrayList<>();
        for (int area = 0; area < LongList.AREAS; area++) {
            long began = System.nanoTime();
            session.answer("/data/area", Reply.of(String.valueOf(area)));
            session.question("/data/town");
            session.answer("/data/town", Reply.of("t" + area));
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    /** Yes-or-no questions that are always asked. */
    private static List<String> questions(FormTemplate template) {
        InterviewSession session = template.newSession("en");
        return session.modules().stream()
                .limit(MODULES)
                .flatMap(module -> session.paths(module.path()).stream())
                .filter(path -> session.asks(path)
                        && session.question(path).choices().stream()
                                .anyMatch(choice -> choice.code().equals("yes")))
                .toList();
    }

    private interface Round {
        List<Long> times();
    }

    /** The last round counts; those before are for the compiler. */
    private static Figures rounds(Round round) {
        List<Long> times = List.of();
        for (int i = 0; i < ROUNDS; i++) {
            times = round.times();
        }
        long[] all = times.stream().mapToLong(Long::longValue).toArray();
        return Figures.of(
                all, Duration.ofNanos(times.stream().mapToLong(Long::longValue).sum()));
    }

    private static List<Long> answered(InterviewSession session, List<String> paths) {
        List<Long> times = new ArrayList<>();
        for (String path : paths) {
            String module = session.moduleOf(path);
            long began = System.nanoTime();
            session.answer(path, Reply.of("yes"));
            session.rows(module);
            session.progress();
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    private static List<Long> stored(FormDef form, List<String> paths) {
        form.initialize(true, new InstanceInitializationFactory());
        List<Long> times = new ArrayList<>();
        for (String path : paths) {
            TreeReference ref = reference(path);
            long began = System.nanoTime();
            TreeElement node = form.getMainInstance().resolveReference(ref);
            form.setValue(new SelectOneData(new Selection("yes")), ref, node, true);
            times.add(System.nanoTime() - began);
        }
        return times;
    }

    private static TreeReference reference(String path) {
        TreeReference ref = TreeReference.rootRef();
        for (String step : path.substring(1).split("/")) {
            ref.add(step, 0);
        }
        return ref;
    }
}
