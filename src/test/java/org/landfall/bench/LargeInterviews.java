package org.landfall.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.landfall.Landfall;
import org.landfall.access.ActingAs;
import org.landfall.access.DemoAccounts;
import org.landfall.access.Role;
import org.landfall.instrument.Import;
import org.landfall.instrument.InstrumentService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.engine.QuestionView;
import org.landfall.interview.engine.Reply;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a home with interviews that stand at different places: of the built-in form, and of one with a thousand questions. */
final class LargeInterviews {
    static final int ENTRIES = 200;

    /** @param large by where they stand */
    record Prepared(List<InterviewId> builtIn, Map<String, List<InterviewId>> large) {}

    private final ConfigurableApplicationContext context;
    private final LargeForm form;
    private final Study study;

    private LargeInterviews(ConfigurableApplicationContext context) {
        this.context = context;
        this.study = context.getBean(ActingAs.class)
                .role(
                        Role.CUSTODIAN,
                        () -> context.getBean(StudyService.class).all().getFirst());
        this.form = LargeForm.of(study.formId());
    }

    static Prepared prepare(Path home, int ofEach, int builtIn) {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                Landfall.class,
                "--landfall.home=" + home,
                "--landfall.binaries=" + Path.of("target", "test-pg").toAbsolutePath(),
                "--landfall.demo=true",
                "--landfall.demo-interviews=0",
                "--server.port=0")) {
            return new LargeInterviews(context).prepare(ofEach, builtIn);
        }
    }

    private Prepared prepare(int ofEach, int builtIn) {
        List<InterviewId> ordinary = some(builtIn, path -> true);
        publishLargeForm();
        String roster = "/m" + form.middle() + "/person[";
        Map<String, List<InterviewId>> large = new LinkedHashMap<>();
        large.put("in the first module", some(ofEach, path -> path.contains("/m1/m1_q22")));
        large.put("in the middle", some(ofEach, path -> path.contains("/m" + form.middle() + "/")));
        large.put("in the roster", some(ofEach, path -> path.contains(roster + ENTRIES / 2 + "]")));
        large.put("in the last module", some(ofEach, path -> path.contains("/m" + form.modules() + "/")));
        return new Prepared(ordinary, large);
    }

    /** Past the screen: a publication there asks for confirmations that are nothing to measure. */
    private void publishLargeForm() {
        byte[] workbook = form.workbook().bytes();
        Import stored = context.getBean(ActingAs.class)
                .role(
                        Role.CUSTODIAN,
                        () -> context.getBean(InstrumentService.class).importWorkbook(workbook));
        context.getBean(JdbcClient.class)
                .sql("update instrument.instrument_version set state = 'PUBLISHED', published_at = now() where id = ?")
                .param(((Import.Stored) stored).id().value())
                .update();
    }

    private List<InterviewId> some(int count, Predicate<String> there) {
        return context.getBean(ActingAs.class)
                .account(
                        context.getBean(DemoAccounts.class)
                                .find("interviewer@demo")
                                .orElseThrow()
                                .id(),
                        () -> {
                            List<InterviewId> ids = new ArrayList<>();
                            for (int i = 0; i < count; i++) {
                                ids.add(upTo(there));
                            }
                            return ids;
                        });
    }

    /** An interview in which everything is answered up to there, but of the roster only the names. */
    private InterviewId upTo(Predicate<String> there) {
        InterviewService interviews = context.getBean(InterviewService.class);
        InterviewId id = interviews.start(study, "en", Preparation.DOCUMENT);
        interviews.fillIn(id);
        OpenInterview open = interviews.open(id);
        List<String> paths = paths(open);
        for (int at = 0; at < paths.size() && !there.test(paths.get(at)); at++) {
            String path = paths.get(at);
            if (open.session().asks(path) && (!path.contains("[") || path.endsWith("/p_name"))) {
                answer(open, path);
                paths = path.endsWith("/people") ? paths(open) : paths;
            }
        }
        paths.stream().filter(there).filter(open.session()::asks).findFirst().ifPresent(open::moveTo);
        open.save();
        return id;
    }

    private static List<String> paths(OpenInterview open) {
        return open.session().modules().stream()
                .flatMap(module -> open.session().paths(module.path()).stream())
                .toList();
    }

    private static void answer(OpenInterview open, String path) {
        QuestionView question = open.session().question(path);
        String answer = switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE ->
                question.choices().isEmpty()
                        ? ""
                        : question.choices().getFirst().code();
            case INTEGER -> question.name().equals("people") ? String.valueOf(ENTRIES) : "7";
            case DECIMAL -> "7.5";
            case DATE -> "2015-09-03";
            default -> "Some words";
        };
        open.answer(path, answer.isEmpty() ? new Reply.Cleared() : Reply.of(answer));
    }
}
