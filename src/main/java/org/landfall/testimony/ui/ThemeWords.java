package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import org.landfall.testimony.Mark;
import org.landfall.testimony.Theme;

/** Themes and what goes with them, in words. */
final class ThemeWords {
    private ThemeWords() {}

    /** {@code B2 Word from family or friends who went ahead}. */
    static String of(Component place, Theme theme) {
        return theme + " " + place.getTranslation("testimony.theme." + theme);
    }

    static Div badges(Component place, Mark mark) {
        Div badges = new Div();
        badges.addClassName("rv-flags");
        sorted(mark.themes()).forEach(theme -> badges.add(badge(of(place, theme), "accent")));
        badges.add(
                badge(place.getTranslation("testimony.scope." + mark.scope()), ""),
                badge(place.getTranslation("testimony.basis." + mark.basis()), ""));
        return badges;
    }

    static List<Theme> sorted(Collection<Theme> themes) {
        return themes.stream().sorted().toList();
    }

    static Span badge(String text, String tone) {
        Span badge = new Span(text);
        badge.addClassName("lf-badge");
        badge.getElement().setAttribute("data-tone", tone);
        return badge;
    }
}
