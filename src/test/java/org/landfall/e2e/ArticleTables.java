package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.interview.engine.Answer;
import tools.jackson.databind.JsonNode;

/** The protocol's tables, counted by hand over stored records: what the records of the article must make. */
final class ArticleTables {
    private static final String ENTRY = ".*/(\\w+\\[\\d+])/\\w+";

    private final List<List<Answer>> all;
    private final List<List<Answer>> refugees;
    private final List<List<Answer>> informants;

    ArticleTables(List<List<Answer>> records) {
        all = records;
        refugees = records.stream()
                .filter(record -> one(record, "resp_role").equals("ref"))
                .toList();
        informants = records.stream()
                .filter(record -> one(record, "resp_role").equals("ki"))
                .toList();
    }

    /** {@code attempt[2].att_who} for an answer within an entry, else its name. */
    static String named(Answer answer) {
        return entry(answer).map(entry -> entry + "." + answer.name()).orElse(answer.name());
    }

    void assertAsExpected(JsonNode tables) {
        assertThat(Map.of("document_ref", refugees.size(), "document_ki", informants.size()))
                .isEqualTo(counts(tables.get("T01")));
        assertThat(count(refugees, record -> one(record, "sex")))
                .isEqualTo(counts(tables.get("T02").get("sex")));
        assertThat(count(refugees, ArticleTables::age))
                .isEqualTo(counts(tables.get("T02").get("age10")));
        destinations(tables);
        reasons(tables);
        information(tables);
        attempts(tables);
        views(tables);
    }

    private void destinations(JsonNode tables) {
        for (String country : List.of("KR", "US")) {
            Map<String, Integer> row = Map.of(
                    "considered", holding("dest_cons", country),
                    "first", holding("dest_first", country),
                    "received", holding("dest_act", country));
            assertThat(row).as(country).isEqualTo(counts(tables.get("T05").get(country)));
        }
        assertThat(count(refugees, record -> wish(record) + "->" + one(record, "dest_act")))
                .isEqualTo(counts(tables.get("T06")));
        assertThat(count(
                        refugees.stream()
                                .filter(record -> said(record, "dest_chg"))
                                .toList(),
                        record -> one(record, "dest_chg")))
                .isEqualTo(counts(tables.get("T06b")));
        assertThat(count(refugees, record -> wish(record) + " / " + cohort(record)))
                .isEqualTo(counts(tables.get("T07")));
    }

    private void reasons(JsonNode tables) {
        assertThat(count(refugees, record -> wish(record) + " x " + one(record, "rs_main1")))
                .isEqualTo(counts(tables.get("T10")));
        assertThat(count(refugees, record -> one(record, "rs_main1"))).isEqualTo(counts(tables.get("T12")));
        assertThat(count(refugees, record -> one(record, "inc_gate"))).isEqualTo(counts(tables.get("T19")));
    }

    private void information(JsonNode tables) {
        for (String scope : List.of("self", "community")) {
            assertThat(tally(sources(scope).map(source -> source.getFirst())))
                    .as("T13 " + scope)
                    .isEqualTo(counts(tables.get("T13").get(scope)));
            assertThat(tally(sources(scope).map(source -> String.join(" / ", source))))
                    .as("T14 " + scope)
                    .isEqualTo(counts(tables.get("T14").get(scope)));
        }
    }

    /** The nth source has the nth entry: which, where, on what. */
    private Stream<List<String>> sources(String scope) {
        return all.stream()
                .flatMap(record -> find(record, "src_used").filter(about(scope)).stream()
                        .flatMap(used -> {
                            String[] codes = word(used).split(" ");
                            return Stream.iterate(1, n -> n <= codes.length, n -> n + 1)
                                    .map(n -> List.of(
                                            codes[n - 1],
                                            one(record, "src_det[" + n + "].src_where"),
                                            one(record, "src_det[" + n + "].src_topic")));
                        }));
    }

    private void attempts(JsonNode tables) {
        for (String scope : List.of("self", "companions")) {
            assertThat(tally(entries("att_who", scope, "att_ctry", "att_out")))
                    .as("T16 " + scope)
                    .isEqualTo(counts(tables.get("T16").get(scope)));
        }
        assertThat(tally(entries("att_who", "self", "att_adv", "att_eff")))
                .isEqualTo(counts(tables.get("T17").get("self")));
    }

    private Stream<String> entries(String first, String scope, String... more) {
        return all.stream()
                .flatMap(record -> record.stream()
                        .filter(answer -> answer.name().equals(first))
                        .filter(about(scope))
                        .map(answer -> word(answer)
                                + Arrays.stream(more)
                                        .map(name -> " / "
                                                + one(record, entry(answer).orElseThrow() + "." + name))
                                        .collect(Collectors.joining())));
    }

    private void views(JsonNode tables) {
        tables.get("T18").properties().forEach(view -> {
            assertThat(count(refugees, record -> one(record, view.getKey())))
                    .as(view.getKey())
                    .isEqualTo(counts(view.getValue().get("refugees")));
            assertThat(count(informants, record -> one(record, view.getKey())))
                    .as(view.getKey())
                    .isEqualTo(counts(view.getValue().get("key_informants")));
        });
        JsonNode sources = tables.get("T18_src");
        assertThat(count(refugees, record -> one(record, "pt_src")).keySet())
                .containsExactly(sources.get("refugees").asString());
        assertThat(tally(informants.stream()
                        .flatMap(record -> Arrays.stream(one(record, "pt_src").split(" ")))))
                .isEqualTo(counts(sources.get("key_informants")));
    }

    private int holding(String name, String code) {
        return (int) refugees.stream()
                .filter(record -> List.of(one(record, name).split(" ")).contains(code))
                .count();
    }

    private static String age(List<Answer> record) {
        int decade = Integer.parseInt(one(record, "age_years")) / 10 * 10;
        return decade + "-" + (decade + 9);
    }

    private static String cohort(List<Answer> record) {
        int year = Integer.parseInt(one(record, "dest_year"));
        return year >= 2002 && year <= 2004 ? "2002-04" : "another";
    }

    /** Somebody who was asked for no first wish because no destination was named is as silent about it. */
    private static String wish(List<Answer> record) {
        return find(record, "dest_first").map(ArticleTables::word).orElse("na_source");
    }

    private static boolean said(List<Answer> record, String name) {
        return find(record, name).filter(answer -> answer.value() != null).isPresent();
    }

    private static Predicate<Answer> about(String scope) {
        return answer -> answer.mark().scope().name().toLowerCase(Locale.ROOT).equals(scope);
    }

    private static Optional<String> entry(Answer answer) {
        return answer.path().matches(ENTRY) ? Optional.of(answer.path().replaceFirst(ENTRY, "$1")) : Optional.empty();
    }

    private static Optional<Answer> find(List<Answer> record, String name) {
        return record.stream().filter(answer -> named(answer).equals(name)).findFirst();
    }

    /** The code, or why there is none. */
    private static String one(List<Answer> record, String name) {
        return find(record, name).map(ArticleTables::word).orElse("");
    }

    private static String word(Answer answer) {
        return answer.missing() == null
                ? String.valueOf(answer.value())
                : answer.missing().code();
    }

    private static Map<String, Integer> count(List<List<Answer>> records, Function<List<Answer>, String> cell) {
        return tally(records.stream().map(cell));
    }

    private static Map<String, Integer> tally(Stream<String> cells) {
        return cells.collect(Collectors.toMap(Function.identity(), cell -> 1, Integer::sum, TreeMap::new));
    }

    private static Map<String, Integer> counts(JsonNode table) {
        return table.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().asInt()));
    }
}
