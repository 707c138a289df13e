package org.landfall.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landfall.instrument.Band;
import org.landfall.instrument.Choice;
import org.landfall.instrument.DisclosureClass;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.Item;
import org.landfall.instrument.QuestionType;
import org.landfall.instrument.Texts;
import org.landfall.instrument.VariableDef;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.AnswerMark;
import org.landfall.interview.engine.AnswerMark.Scope;
import org.landfall.interview.engine.Missing;
import org.landfall.respondent.Consent;

/** With {@link CountingReader}. */
class CountingWriterTest {
    private final CountingForm form = new CountingForm(form("US", "KR"));
    private final CountingWriter writer = new CountingWriter(form);
    private final CountingReader reader = new CountingReader(form);

    @Test
    void whatIsCountedComesBackAsItWasWritten() {
        assertThat(written(
                        answer("iv_date", "2025-01-15", Scope.NONE),
                        answer("iv_mode", "document", Scope.NONE),
                        answer("wish", "KR", Scope.COMMUNITY),
                        missing("wish", Missing.PNS),
                        answer("wish", "GB", Scope.SELF),
                        answer("sources", "KR US", Scope.SELF),
                        answer("sources", "US  KR", Scope.SELF),
                        answer("sources", "", Scope.SELF),
                        answer("age", "-98", Scope.COMPANIONS),
                        answer("age", "가나다", Scope.SELF),
                        answer("age", "가나다", Scope.NONE),
                        answer("frame", "self", Scope.NONE)))
                .satisfies(counted -> {
                    assertThat(counted.day()).isEqualTo(LocalDate.of(2025, 1, 15));
                    assertThat(counted.source()).isTrue();
                    assertThat(counted.permitted()).isTrue();
                    assertThat(counted.answers())
                            .contains(new DocumentedAnswer("age", "가나다", null, "self"))
                            .contains(new DocumentedAnswer("wish", null, "pns", "self"))
                            .hasSize(10);
                });
        assertThat(written().day()).isNull();
        assertThat(written(answer("iv_date", "2006-05-19/..", Scope.NONE)).day())
                .isEqualTo(LocalDate.of(2006, 5, 19));
        assertThat(written(answer("iv_date", "in spring", Scope.SELF)).day()).isNull();
    }

    @Test
    void whateverIsAnsweredComesBack() {
        Random random = new Random(7);
        String[] names = {"wish", "sources", "age", "frame"};
        String[] values = {
            "US", "KR", "US KR", "KR US", "US US", " ", "", "1", "dk", "-98", "-98 -98", "a b", "\0", "한", "c0"
        };
        for (int i = 0; i < 2000; i++) {
            written(random.ints(random.nextInt(9))
                    .mapToObj(any -> random.nextInt(4) == 0
                            ? missing(pick(names, random), Missing.values()[random.nextInt(Missing.values().length)])
                            : answer(pick(names, random), pick(values, random), Scope.values()[random.nextInt(4)]))
                    .toArray(Answer[]::new));
        }
    }

    @Test
    void whatNoTableCountsIsNotWritten() {
        assertThat(written(
                                answer("name", "CANARY", Scope.SELF),
                                answer("story", "CANARY", Scope.SELF),
                                answer("helper", "CANARY", Scope.NONE),
                                answer("not_in_the_form", "CANARY", Scope.NONE),
                                new Answer("/data/wish", "wish", null, null, AnswerMark.DEFAULT, ""))
                        .answers())
                .isEmpty();
    }

    @Test
    void anyChangeOfAnyAnswerIsAnotherState() {
        assertThat(Stream.of(
                                List.<Answer>of(),
                                List.of(answer("story", "a", Scope.SELF)),
                                List.of(answer("story", "b", Scope.SELF)),
                                List.of(answer("story", "b", Scope.COMPANIONS)),
                                List.of(missing("story", Missing.DK)))
                        .map(answers ->
                                CountedDocument.of(answers, Consent.NONE, form).state()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasWrittenByOtherNumbersIsNotRead() {
        byte[] bytes = writer.write(CountedDocument.of(List.of(answer("wish", "KR", Scope.SELF)), Consent.NONE, form));
        assertThat(new CountingReader(new CountingForm(form("KR", "US"))).read(bytes))
                .isEmpty();
        assertThat(reader.read(bytes)).isPresent();
    }

    private CountedDocument written(Answer... answers) {
        CountedDocument counted = CountedDocument.of(List.of(answers), Consent.NONE, form);
        assertThat(reader.read(writer.write(counted))).contains(counted);
        return counted;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static Answer answer(String name, String value, Scope scope) {
        return new Answer("/data/" + name, name, value, null, AnswerMark.of(scope), "");
    }

    private static Answer missing(String name, Missing why) {
        return new Answer("/data/" + name, name, null, why, AnswerMark.DEFAULT, "");
    }

    private static FormDefinition form(String... choices) {
        List<Item> items = new ArrayList<>(List.of(
                question("wish", QuestionType.SELECT_ONE, "places", DisclosureClass.SENSITIVE),
                question("sources", QuestionType.SELECT_MULTIPLE, "places", DisclosureClass.SENSITIVE),
                question("age", QuestionType.INTEGER, null, DisclosureClass.QUASI_IDENTIFIER),
                question("name", QuestionType.TEXT, null, DisclosureClass.DIRECT_IDENTIFIER),
                question("story", QuestionType.TEXT, null, DisclosureClass.OPEN_TEXT)));
        for (String calculation : List.of("frame", "helper")) {
            items.add(new Item.Calculation(calculation, "1", "", null, "", "", "", 1));
        }
        return new FormDefinition(
                "form",
                "1",
                Texts.NONE,
                "en",
                List.of("en"),
                items,
                Map.of(
                        "places",
                        Stream.of(choices)
                                .map(code -> new Choice(code, Texts.NONE, Map.of()))
                                .toList()),
                List.of(new VariableDef(
                        "age_group",
                        "age",
                        Texts.NONE,
                        List.of(new Band("young", Texts.NONE, List.of(new Band.Range(0, 29), new Band.Code("-98")))))));
    }

    private static Item question(String name, QuestionType type, @Nullable String list, DisclosureClass disclosure) {
        return new Item.Question(
                name,
                type,
                list,
                Texts.NONE,
                Texts.NONE,
                new Item.Rules("", "", Texts.NONE, Texts.NONE, "", "", "", ""),
                false,
                "",
                disclosure,
                "",
                "",
                "",
                Map.of(),
                1);
    }
}
