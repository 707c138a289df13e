package org.landfall.analysis.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.landfall.analysis.Vintage;

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
    }

    private void part(String key, Object... values) {
        add(new H3(getTranslation(key + ".title")), new Paragraph(getTranslation(key, values)));
    }
}
