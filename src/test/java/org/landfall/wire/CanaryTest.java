package org.landfall.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.landfall.Permissions;
import org.landfall.access.Account;
import org.landfall.access.Authenticator;
import org.landfall.access.People;
import org.landfall.access.Role;
import org.landfall.interview.DistressReport;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.OpenInterview;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.SourceEntry;
import org.landfall.interview.SourceService;
import org.landfall.interview.Talks;
import org.landfall.interview.booking.AppointmentService;
import org.landfall.interview.booking.Arrangement;
import org.landfall.interview.booking.Booking;
import org.landfall.interview.engine.Outcome;
import org.landfall.interview.engine.Reply;
import org.landfall.interview.engine.Row;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.QueryService;
import org.landfall.study.Study;
import org.landfall.study.StudyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One word stands in every free text of an interviewer's records. Everybody then opens every address there is, with every
 * id there is: it comes to the owner and to custodians, and to nobody else in any answer.
 */
@WireTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\ ]+");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Authenticator authenticator;

    @Autowired
    private Talks talks;

    @Autowired
    private StudyService studies;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private SourceService sources;

    @Autowired
    private AppointmentService appointments;

    @Autowired
    private DistressService distress;

    @Autowired
    private QueryService queries;

    @Autowired
    private DecisionService decisions;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Canary canary = new Canary();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> files = new TreeSet<>();
    private Account owner;

    @BeforeEach
    void theWordStandsInEveryFreeText() {
        owner = talks.interviewer();
        Study study = people.as(owner, () -> studies.all().getFirst());
        InterviewId draft = talks.document(owner);
        InterviewId completed = written(talks.document(owner));
        InterviewId returned = written(talks.document(owner));
        people.as(people.active(Role.CUSTODIAN), () -> {
            queries.ask(returned, "/data/A_setup/iv_date", canary.word);
            return decisions.sendBack(returned);
        });
        people.as(owner, () -> {
            OpenInterview open = interviews.open(draft);
            write(open);
            open.save();
            ids.add(booked(study));
            distress.report(draft, new DistressReport(2, "", canary.word));
            return draft;
        });
        ids.addAll(List.of(
                draft.toString(),
                completed.toString(),
                returned.toString(),
                study.id().toString()));
    }

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void theWordComesToTheOwnerAndToCustodiansOnly(CapturedOutput log) throws Exception {
        assertThat(places(owner)).as("the owner's own").anyMatch(place -> place.startsWith("interview/"));
        Account custodian = people.active(Role.CUSTODIAN);
        assertThat(places(custodian)).as("a custodian's").anyMatch(place -> place.startsWith("review/"));
        assertThat(files).isNotEmpty();
        assertThat(places(talks.interviewer())).as("another interviewer's").isEmpty();
        assertThat(places(people.active(Role.RESEARCHER))).as("a researcher's").isEmpty();
        assertThat(places(people.active(Role.ADMIN))).as("an administrator's").isEmpty();
        assertThat(places(null)).as("nobody's").isEmpty();
        assertThat(log.getAll().lines()).as("the log").noneMatch(canary::isIn);
    }

    /** The addresses in whose answers the word came. */
    private List<String> places(@Nullable Account person) throws Exception {
        FlowClient browser = new FlowClient(http, URI.create("http://127.0.0.1:" + port + "/"));
        boolean inScope = person != null && (person.equals(owner) || person.role() == Role.CUSTODIAN);
        if (person != null) {
            signIn(browser, person);
        }
        List<String> found = new ArrayList<>();
        for (String address : addresses()) {
            browser.listen(answer -> {
                if (canary.isIn(answer)) {
                    found.add(address);
                }
                if (inScope) {
                    FILE.matcher(answer).results().map(MatchResult::group).forEach(files::add);
                }
            });
            browser.send(browser.request(address).header("Accept", "text/html").GET());
            look(browser, address);
        }
        if (!inScope) {
            for (String file : files) {
                browser.listen(answer -> {
                    if (canary.isIn(answer)) {
                        found.add(file);
                    }
                });
                browser.send(browser.request(file).GET());
            }
        }
        return found;
    }

    /** Opens the page and asks for the rows of its lists, as a browser does. */
    private static void look(FlowClient browser, String address) throws IOException, InterruptedException {
        browser.open(address);
        for (FlowPage.Node list :
                browser.page().all(node -> node.tag.equals("vaadin-grid") || node.tag.equals("vaadin-virtual-list"))) {
            browser.call(list, "setViewportRange", 0, 50);
        }
    }

    private void signIn(FlowClient browser, Account person) throws IOException, InterruptedException {
        if (person.role() == Role.CUSTODIAN || person.role() == Role.ADMIN) {
            browser.signIn(
                    person.signInName(),
                    People.PASSWORD,
                    authenticator.addTo(person).code(0));
        } else {
            browser.signIn(person.signInName(), People.PASSWORD);
        }
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        for (String route : Permissions.routes().keySet()) {
            if (route.contains(":")) {
                ids.forEach(id -> addresses.add(route.replaceAll(":[^/]+", id)));
            } else {
                addresses.add(route);
            }
        }
        return addresses;
    }

    /** Handed in, with the word wherever words may stand. */
    private InterviewId written(InterviewId id) {
        people.as(owner, () -> {
            sources.keep(
                    id,
                    new SourceEntry(
                            canary.word,
                            canary.word,
                            "2006-05-19/..",
                            "en",
                            canary.word,
                            SourceEntry.Names.PSEUDONYMS,
                            canary.word,
                            null,
                            null));
            sources.attach(id, "article.txt", canary.word.getBytes(StandardCharsets.UTF_8));
            OpenInterview open = interviews.open(id);
            write(open);
            return interviews.complete(open);
        });
        return id;
    }

    /** Every question that takes the word gets it, the others are left open. */
    private void write(OpenInterview open) {
        long taken = open.session().modules().stream()
                .flatMap(module -> open.session().rows(module.path()).stream())
                .filter(Row.Question.class::isInstance)
                .filter(row -> takes(open, row.path()))
                .count();
        assertThat(taken).isPositive();
        Talks.sayNothing(open);
    }

    private boolean takes(OpenInterview open, String path) {
        try {
            open.moveTo(path);
            return open.answer(path, Reply.of(canary.word)) instanceof Outcome.Accepted;
        } catch (IllegalArgumentException noText) {
            return false;
        }
    }

    private String booked(Study study) {
        Preparation preparation =
                new Preparation(Setting.OWN_ROOMS, Set.of(), canary.word, Preparation.Wish.NONE, true, null);
        return appointments
                .book(new Booking(
                        study,
                        owner.id(),
                        Objects.requireNonNull(owner.site()),
                        LocalDate.now(),
                        new Arrangement(LocalTime.NOON, "en", preparation, canary.word, UUID.randomUUID())))
                .id()
                .toString();
    }
}
