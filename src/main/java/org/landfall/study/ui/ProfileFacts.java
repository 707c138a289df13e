package org.landfall.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.shell.Moments;
import org.landfall.study.staff.Profile;
import org.landfall.study.staff.Sex;
import org.landfall.study.staff.Training;

/** What is known of somebody, to read at a glance; a training that is missing draws the eye. */
final class ProfileFacts extends Div {
    ProfileFacts(Profile profile) {
        addClassName("sf-facts");
        Span who = new Span(who(profile));
        who.addClassName("sf-who");
        add(who);
        for (Training training : Training.values()) {
            add(trained(profile, training));
        }
    }

    private String who(Profile profile) {
        Stream<String> sex =
                profile.sex() == Sex.UNSAID ? Stream.empty() : Stream.of(getTranslation("staff.sex." + profile.sex()));
        Stream<String> languages =
                profile.languages().stream().map(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        String all = Stream.concat(sex, languages).collect(Collectors.joining(" · "));
        return all.isEmpty() ? getTranslation("staff.nothing") : all;
    }

    private Span trained(Profile profile, Training training) {
        var on = profile.trained().get(training);
        String name = getTranslation("staff.training." + training);
        Span fact = new Span(
                on == null
                        ? getTranslation("staff.training.none", name)
                        : getTranslation("staff.training.on", name, Moments.day(on, getLocale())));
        fact.addClassName(on == null ? "lf-badge" : "lf-quiet");
        if (on == null) {
            fact.getElement().setAttribute("data-tone", "warm");
        }
        return fact;
    }
}
