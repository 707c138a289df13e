package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.landfall.interview.review.Figures;
import org.landfall.interview.review.Flag;
import org.landfall.interview.review.TrayLine;

/** What makes one look closer, with its number where it is known. */
final class FlagBadges extends Div {
    private static final int HOURS_A_DAY = 24;

    FlagBadges(TrayLine line) {
        addClassName("rv-flags");
        Figures figures = line.figures();
        line.flags().forEach(flag -> {
            Span badge = new Span(figures == null ? getTranslation("review.flag." + flag) : counted(flag, figures));
            badge.addClassName("lf-badge");
            badge.getElement().setAttribute("data-tone", "warm");
            add(badge);
        });
    }

    private String counted(Flag flag, Figures figures) {
        return switch (flag) {
            case CHECKS -> getTranslation("review.flag.CHECKS.counted", figures.checks(), figures.confirmed());
            case FAST -> getTranslation("review.flag.FAST.counted", figures.seconds());
            case DECLINED -> getTranslation("review.flag.DECLINED.counted", figures.declinedShare());
            case DISTRESS -> getTranslation("review.flag.DISTRESS.counted", figures.distress());
            case LATE -> getTranslation("review.flag.LATE.counted", figures.hours() / HOURS_A_DAY);
            case RETURNED -> getTranslation("review.flag.RETURNED.counted", Math.max(1, figures.returned()));
            case FEE, MET -> getTranslation("review.flag." + flag);
        };
    }
}
