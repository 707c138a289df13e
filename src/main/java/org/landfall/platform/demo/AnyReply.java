package org.landfall.platform.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/** An answer to a question nobody prepared for, by its type, from what it offers. */
final class AnyReply {
    /** Takes another choice or "which?" field too often for a table, so it is drawn rarely. */
    private static final String OTHER = "oth";

    private final Person person;
    private final Sentences sentences;

    AnyReply(Person person, Sentences sentences) {
        this.person = person;
        this.sentences = sentences;
    }

    /** @return canonical text; null to leave it open */
    @Nullable
    String to(QuestionView question, int attempt, RandomGenerator random) {
        return switch (question.type()) {
            case NOTE -> null;
            case TEXT, BARCODE -> text(question, random);
            case DATE -> person.setting().day().toString();
            case TIME -> "10:30";
            case DATE_TIME -> person.setting().day() + "T10:30";
            case ACKNOWLEDGE -> "OK";
            case INTEGER -> String.valueOf(number(attempt, random));
            case DECIMAL -> number(attempt, random) + ".5";
            case RANGE -> onScale(question, random);
            case SELECT_ONE -> choice(question, random);
            case SELECT_MULTIPLE -> choices(question, attempt, random);
            case RANK -> question.choices().stream().map(ChoiceView::code).collect(Collectors.joining(" "));
            // the demo knows neither places nor files
            case GEOPOINT, GEOTRACE, GEOSHAPE, IMAGE, AUDIO, VIDEO, FILE -> null;
        };
    }

    private @Nullable String text(QuestionView question, RandomGenerator random) {
        boolean which = question.name().endsWith("_" + OTHER);
        return question.required() || which || random.nextInt(100) < 30
                ? sentences.one(sentences.other(), random)
                : null;
    }

    private int number(int attempt, RandomGenerator random) {
        return switch (attempt) {
            case 0 -> random.nextInt(1, 13);
            case 1 -> person.setting().day().getYear();
            default -> 18 + random.nextInt(50);
        };
    }

    private static @Nullable String onScale(QuestionView question, RandomGenerator random) {
        QuestionView.Range range = question.range();
        if (range == null) {
            return null;
        }
        int steps = range.step().signum() == 0
                ? 0
                : range.max()
                        .subtract(range.min())
                        .divide(range.step(), RoundingMode.DOWN)
                        .abs()
                        .intValue();
        return range.min()
                .add(range.step().multiply(BigDecimal.valueOf(random.nextInt(steps + 1))))
                .toPlainString();
    }

    private static @Nullable String choice(QuestionView question, RandomGenerator random) {
        List<String> codes = codes(question, random);
        return codes.isEmpty() ? null : codes.get(random.nextInt(codes.size()));
    }

    /** First several choices; when those cannot stand together, one. */
    private static @Nullable String choices(QuestionView question, int attempt, RandomGenerator random) {
        List<String> codes = codes(question, random);
        if (codes.isEmpty()) {
            return null;
        }
        int from = random.nextInt(codes.size());
        int to = attempt > 0 ? from + 1 : Math.min(codes.size(), from + 1 + random.nextInt(2));
        return String.join(" ", codes.subList(from, to));
    }

    private static List<String> codes(QuestionView question, RandomGenerator random) {
        boolean rarely = random.nextInt(100) < 3;
        List<String> codes = question.choices().stream()
                .map(ChoiceView::code)
                .filter(code -> rarely || !code.equals(OTHER))
                .toList();
        return codes.isEmpty()
                ? question.choices().stream().map(ChoiceView::code).toList()
                : codes;
    }
}
