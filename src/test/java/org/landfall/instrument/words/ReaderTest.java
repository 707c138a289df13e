package org.landfall.instrument.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landfall.instrument.FormDefinition;
import org.landfall.instrument.TestWorkbook;

class ReaderTest {
    private static final FormDefinition FORM = TestWorkbook.form()
            .row("select_one yn|met|Met before?|전에 만났습니까?")
            .row("select_multiple yn|many|Many|여럿")
            .row("integer|age|Age|나이")
            .row("begin_repeat|trip|Trip|여정")
            .row("text|stop|Stop|들른 곳")
            .row("end_repeat|||")
            .compiled()
            .definition();

    private final Reader reader = new Reader(new Names(FORM));

    private Phrase read(String expression) {
        return reader.read(expression, "age").orElseThrow();
    }

    private static Phrase.Name name(String name) {
        return new Phrase.Name(name);
    }

    private static Phrase.Value value(String text) {
        return new Phrase.Value(text);
    }

    @Test
    void aCodeIsTheLabelOfItsChoice() {
        assertThat(read("${met} = 'yes'"))
                .isEqualTo(Phrase.Said.of(Saying.IS, name("met"), new Phrase.Choice("yn", "yes")));
        assertThat(read("'no' != ${met}"))
                .isEqualTo(Phrase.Said.of(Saying.IS_NOT, name("met"), new Phrase.Choice("yn", "no")));
        assertThat(read("not(selected(${many}, 'yes'))"))
                .isEqualTo(Phrase.Said.of(Saying.INCLUDES_NOT, name("many"), new Phrase.Choice("yn", "yes")));
    }

    @Test
    void nothingIsNotAnswered() {
        assertThat(read("${age} != ''")).isEqualTo(Phrase.Said.of(Saying.ANSWERED, name("age")));
        assertThat(read("not(${age} != '')")).isEqualTo(Phrase.Said.of(Saying.NOT_ANSWERED, name("age")));
    }

    @Test
    void twoBoundsAreARange() {
        assertThat(read(". >= 0 and . <= 120"))
                .isEqualTo(Phrase.Said.of(Saying.BETWEEN, new Phrase.This(), value("0"), value("120")));
        assertThat(read("18 <= ${age}")).isEqualTo(Phrase.Said.of(Saying.AT_LEAST, name("age"), value("18")));
        assertThat(read("${age} > -1")).isEqualTo(Phrase.Said.of(Saying.MORE, name("age"), value("-1")));
    }

    @Test
    void manyEqualsAreOneAmongValues() {
        assertThat(read("${met} = 'yes' or ${met} = 'no'"))
                .isEqualTo(Phrase.Said.of(
                        Saying.IS,
                        name("met"),
                        new Phrase.OneOf(List.of(new Phrase.Choice("yn", "yes"), new Phrase.Choice("yn", "no")))));
    }

    @Test
    void andOfOrsKeepsItsBrackets() {
        Phrase phrase = read("${age} > 17 and (${met} = 'yes' or ${age} < 60) and true()");
        assertThat(phrase).isInstanceOfSatisfying(Phrase.All.class, all -> {
            assertThat(all.parts()).hasSize(3);
            assertThat(all.parts().get(1)).isInstanceOf(Phrase.Any.class);
        });
    }

    @Test
    void functionsHaveTheirSentences() {
        assertThat(read("count-selected(.) <= 2"))
                .isEqualTo(Phrase.Said.of(
                        Saying.AT_MOST, Phrase.Said.of(Saying.CHOSEN_COUNT, new Phrase.This()), value("2")));
        assertThat(read("count(${trip}) > 0"))
                .isEqualTo(Phrase.Said.of(Saying.MORE, Phrase.Said.of(Saying.ENTRIES, name("trip")), value("0")));
        assertThat(read("regex(., '[0-9]+')"))
                .isEqualTo(Phrase.Said.of(Saying.MATCHES, new Phrase.This(), new Phrase.Code("[0-9]+")));
        assertThat(read("if(${met} = 'yes', ${age} + 1, 0)"))
                .isEqualTo(Phrase.Said.of(
                        Saying.IF,
                        read("${met} = 'yes'"),
                        Phrase.Said.of(Saying.PLUS, name("age"), value("1")),
                        value("0")));
        assertThat(read("position(..)")).isEqualTo(Phrase.Said.of(Saying.ENTRY_NUMBER));
        assertThat(read(". <= today()"))
                .isEqualTo(Phrase.Said.of(Saying.AT_MOST, new Phrase.This(), Phrase.Said.of(Saying.TODAY)));
    }

    @Test
    void pathsOfAnXFormAreNamesToo() {
        assertThat(read("/data/met = 'yes'")).isEqualTo(read("${met} = 'yes'"));
        assertThat(read("../met = 'yes'")).isEqualTo(read("${met} = 'yes'"));
        assertThat(read("current()/../met = 'yes'")).isEqualTo(read("${met} = 'yes'"));
    }

    @Test
    void aBareNameInAFilterIsAColumn() {
        assertThat(reader.readFilter("region = ${met}", "met"))
                .contains(Phrase.Said.of(Saying.IS, new Phrase.Column("region"), name("met")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "instance('yn')/root/item[name = ${met}]/label",
                "selected(${nobody}, 'x')",
                "weighted-checklist(1, 2, ${age}, 3)",
                "${last-saved#age} = 3",
                "pulldata('a', 'b', 'c', ${age})",
                "${age} >",
                "((((((((("
            })
    void whatHasNoHonestSentenceHasNone(String expression) {
        assertThat(reader.read(expression, "age")).isEmpty();
    }

    @Test
    void aVeryDeepExpressionHasNoneAndDoesNoHarm() {
        String deep = "not(".repeat(3_000) + "true()" + ")".repeat(3_000);
        assertThat(reader.read(deep, "age")).isEmpty();
    }
}
