package org.landfall.interview.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Answers a question of any type might get, for tests that answer at random. */
final class Guesses {
    private static final List<String> NUMBERS = List.of("0", "1", "3", "4", "17", "40", "1000000");
    private static final List<String> TEXTS =
            List.of("word", "강마을", "강마을 근처", "<b>&amp; ${x}", "a@b.org", "0791234567", "abc123", "aa", "go");

    private Guesses() {}

    /** A value, or now and then none, with or without a reason. */
    static Reply any(QuestionView question, Random random) {
        if (random.nextInt(8) == 0) {
            return new Reply.Cleared();
        }
        if (random.nextInt(8) == 0) {
            return new Reply.Without(one(random, List.of(Missing.values())));
        }
        return value(question, random);
    }

    static Reply value(QuestionView question, Random random) {
        return Reply.of(
                switch (question.type()) {
                    case TEXT, NOTE -> one(random, TEXTS);
                    case INTEGER -> one(random, NUMBERS);
                    case DECIMAL -> one(random, NUMBERS) + ".5";
                    case DATE -> one(random, List.of("2015-09-03", "1980", "2025-05~"));
                    case TIME -> "14:05";
                    case DATE_TIME -> "2025-11-23T14:05";
                    case ACKNOWLEDGE -> "OK";
                    case SELECT_ONE, SELECT_MULTIPLE, RANK -> chosen(question, random);
                    case RANGE -> one(random, NUMBERS);
                    case GEOPOINT -> "37.57, 126.98";
                    case GEOTRACE -> "1 2; 3 4";
                    case GEOSHAPE -> "0 2; 0 1; 1 1";
                    case BARCODE -> "4006381333931";
                    case IMAGE, AUDIO, VIDEO, FILE -> "0f8fad5b-d9cb-469f-a165-70867728950e.jpg";
                });
    }

    private static String chosen(QuestionView question, Random random) {
        List<String> codes = new ArrayList<>(
                question.choices().stream().map(ChoiceView::code).toList());
        Collections.shuffle(codes, random);
        return switch (question.type()) {
            case SELECT_ONE -> codes.isEmpty() ? "" : codes.getFirst();
            case RANK -> String.join(" ", codes);
            default -> codes.stream().limit(1 + random.nextInt(2)).collect(Collectors.joining(" "));
        };
    }

    static <T> T one(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
