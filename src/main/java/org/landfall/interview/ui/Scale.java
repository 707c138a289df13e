package org.landfall.interview.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.interview.engine.ChoiceView;
import org.landfall.interview.engine.QuestionView;

/** The steps of a range as choices, where it is to be picked and not slid: as a rating or from a list. */
final class Scale {
    private static final int MOST_STEPS = 100;

    private Scale() {}

    static Optional<List<ChoiceView>> steps(QuestionView question) {
        QuestionView.Range range = question.range();
        boolean rating = question.looks("rating");
        if (range == null || range.step().signum() == 0 || !(rating || question.looks("picker"))) {
            return Optional.empty();
        }
        boolean up = range.max().compareTo(range.min()) >= 0;
        BigDecimal step = up ? range.step().abs() : range.step().abs().negate();
        List<ChoiceView> steps = new ArrayList<>();
        for (BigDecimal at = range.min();
                (up ? at.compareTo(range.max()) : range.max().compareTo(at)) <= 0 && steps.size() <= MOST_STEPS;
                at = at.add(step)) {
            String number = plain(at);
            String stars = rating && at.intValue() <= 10 && at.signum() > 0 ? "★".repeat(at.intValue()) + " " : "";
            steps.add(new ChoiceView(number, stars + number, Map.of()));
        }
        return steps.size() > MOST_STEPS ? Optional.empty() : Optional.of(steps);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
