package org.landfall.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.interview.Absent;
import org.landfall.interview.ApprovedInterview;
import org.landfall.interview.DocumentedAnswer;
import org.landfall.interview.InterviewId;
import org.landfall.study.CountingRule;

/** Approved interviews made up for tests, as module interview would hand them over. */
final class TestRecords {
    static final InstrumentVersionId VERSION = new InstrumentVersionId(UUID.randomUUID());
    static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 15);

    private TestRecords() {}

    static DocumentedAnswer answer(String name, String value) {
        return new DocumentedAnswer(name, value, null, "self");
    }

    static DocumentedAnswer missing(String name, String code) {
        return new DocumentedAnswer(name, null, code, "self");
    }

    static DocumentedAnswer said(String scope, String name, String value) {
        return new DocumentedAnswer(name, value, null, scope);
    }

    /** A record made with a team's own form. */
    static ApprovedInterview own(String question, String value) {
        return made(LONG_AGO, false, List.of(answer(question, value)));
    }

    /** A refugee's record with consent to tables. */
    static ApprovedInterview record(DocumentedAnswer... answers) {
        return record(LONG_AGO, false, "yes", "self", answers);
    }

    static ApprovedInterview record(
            LocalDate day, boolean document, String consent, String frame, DocumentedAnswer... answers) {
        var all = new ArrayList<DocumentedAnswer>();
        all.add(said("none", "c_aggr", consent));
        all.add(said("none", "frame", frame));
        all.addAll(Arrays.asList(answers));
        return made(day, document, all);
    }

    private static ApprovedInterview made(LocalDate day, boolean document, List<DocumentedAnswer> answers) {
        return new ApprovedInterview(
                new InterviewId(UUID.randomUUID()), VERSION, day, document, true, answers.hashCode(), answers);
    }

    /** So many people, most of whom wished to go to South Korea for work; nobody wished to stay. */
    static List<ApprovedInterview> people(int number, long seed) {
        var random = new Random(seed);
        var people = new ArrayList<ApprovedInterview>();
        for (int i = 0; i < number; i++) {
            people.add(record(
                    answer("dest_first", pick(random, "KR", "KR", "KR", "US", "US", "west")),
                    answer("rs_main1", pick(random, "jobs", "jobs", "family", "safety", "free")),
                    answer("sex", pick(random, "1", "2", "2")),
                    answer("age_years", Integer.toString(18 + random.nextInt(50))),
                    answer("src_used", pick(random, "voa rfa", "voa", "def_rok", "none"))));
        }
        return people;
    }

    /** So many people with each first preference. */
    static List<ApprovedInterview> exactly(Map<String, Integer> wishes) {
        var people = new ArrayList<ApprovedInterview>();
        wishes.forEach((wish, number) -> {
            for (int i = 0; i < number; i++) {
                people.add(record(answer("dest_first", wish)));
            }
        });
        return people;
    }

    static VintageCutter.Source source(List<ApprovedInterview> records) {
        Consumer<Consumer<ApprovedInterview>> all = records::forEach;
        return source(all, CountingRule.BUILT_IN);
    }

    static VintageCutter.Source source(Consumer<Consumer<ApprovedInterview>> all, CountingRule rule) {
        return new VintageCutter.Source(
                all, version -> TestForm.definition(), version -> Set.of("sex"), rule, new Absent(40, 7));
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
