package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.analysis.Fieldwork;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.Shown;

/** How the numbers of a vintage are protected, in words. */
class ProtectionNote extends Aside {
    ProtectionNote(Vintage vintage) {
        addClassNames("an-note", "lf-card");
        var parameters = vintage.parameters();
        add(new H2(getTranslation("analysis.protection.title")));
        part(
                "analysis.protection.people",
                vintage.label(),
                Dates.day(vintage.cutAt(), getLocale()),
                vintage.noisyPersons());
        part("analysis.protection.noise", parameters.sigma());
        part("analysis.protection.interval", Math.round(parameters.halfWidth95()));
        part("analysis.protection.low", parameters.floor());
        part("analysis.protection.percent", parameters.percentageBase());
        part("analysis.protection.sample");
        fieldwork(vintage.fieldwork());
        leftOut(vintage);
    }

    private void fieldwork(Fieldwork said) {
        if (said.said()) {
            add(
                    new H3(getTranslation("analysis.protection.found.title")),
                    new Paragraph(said.found().in(getLocale().getLanguage())));
            part("analysis.protection.years", Integer.toString(said.from()), Integer.toString(said.to()));
        }
    }

    private void leftOut(Vintage vintage) {
        var left = vintage.leftOut();
        if (left != null) {
            part(
                    "analysis.protection.left",
                    about(left.noConsent(), vintage),
                    about(left.waiting(), vintage),
                    about(left.others(), vintage));
            if (left.refused() != null && left.erased() != null) {
                add(new Paragraph(getTranslation(
                        "analysis.protection.absent", about(left.refused(), vintage), about(left.erased(), vintage))));
            }
        }
    }

    private String about(int noisy, Vintage vintage) {
        return switch (Shown.of(noisy, vintage.parameters())) {
            case Shown.Number(int number) -> getTranslation("analysis.protection.about", number);
            case Shown.Low() ->
                getTranslation("analysis.protection.fewer", vintage.parameters().floor());
        };
    }

    private void part(String key, Object... values) {
        add(new H3(getTranslation(key + ".title")), new Paragraph(getTranslation(key, values)));
    }
}
