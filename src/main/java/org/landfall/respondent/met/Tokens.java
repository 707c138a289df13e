package org.landfall.respondent.met;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a person's traits is compared: one text for each kind, empty of names to the eye and still worth hiding. */
record Tokens(Name name, Traits traits) {

    static Tokens of(Traits traits) {
        return new Tokens(Name.of(traits.familyName(), traits.givenName()), traits);
    }

    /** One for each kind that enough is known for. */
    Map<Kind, Token> with(Function<String, byte[]> hash) {
        Map<Kind, Token> tokens = new EnumMap<>(Kind.class);
        texts(traits.birthYear()).forEach((kind, text) -> tokens.put(kind, Token.of(hash.apply(kind + "|" + text))));
        return tokens;
    }

    /** The same name a year earlier and a year later: people count years in two ways. */
    List<Token> near(Function<String, byte[]> hash) {
        Integer year = traits.birthYear();
        return year == null
                ? List.of()
                : Stream.of(year - 1, year + 1)
                        .flatMap(other -> Stream.ofNullable(texts(other).get(Kind.NAME_YEAR)))
                        .map(text -> Token.of(hash.apply(Kind.NAME_YEAR + "|" + text)))
                        .toList();
    }

    private Map<Kind, String> texts(@Nullable Integer year) {
        Map<Kind, String> texts = new EnumMap<>(Kind.class);
        put(texts, Kind.NAME_YEAR, name.pair(), year);
        put(texts, Kind.NAME_YEAR_SEX, name.pair(), year, traits.sex());
        put(texts, Kind.NAME_PROVINCE, name.pair(), traits.province());
        put(texts, Kind.NAME_TOWN, name.pair(), Town.of(traits.town()));
        put(texts, Kind.GIVEN_YEAR_PROVINCE, name.given(), year, traits.province());
        return texts;
    }

    private static void put(Map<Kind, String> texts, Kind kind, @Nullable Object... parts) {
        List<String> known = Stream.of(parts)
                .map(part -> part == null ? "" : part.toString())
                .toList();
        if (!known.contains("")) {
            texts.put(kind, known.stream().collect(Collectors.joining("|")));
        }
    }
}
