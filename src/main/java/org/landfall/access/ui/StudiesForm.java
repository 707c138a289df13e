package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.access.AssignableStudy;
import org.landfall.access.Assignment;
import org.landfall.access.Role;
import org.landfall.access.Site;

/** The studies somebody works in, each with a tick; for interviewers also the site they lead there. */
class StudiesForm extends Div {
    private record Line(AssignableStudy study, Checkbox works, Select<Site> leads) {}

    private final transient List<Line> lines = new ArrayList<>();
    private final transient List<Site> sites;

    StudiesForm(List<AssignableStudy> studies, List<Site> sites, List<Assignment> before) {
        this.sites = sites;
        addClassName("lf-studies");
        if (studies.isEmpty()) {
            add(new Paragraph(getTranslation("access.studies.none")));
        }
        studies.forEach(study -> add(line(
                study,
                before.stream()
                        .filter(one -> one.study().equals(study.id()))
                        .findFirst()
                        .orElse(null))));
    }

    /** Only interviewers lead a site. */
    void offerTo(Role role) {
        lines.forEach(line -> line.leads().setVisible(role == Role.INTERVIEWER));
    }

    Set<Assignment> chosen() {
        return lines.stream()
                .filter(line -> line.works().getValue())
                .map(StudiesForm::assignment)
                .collect(Collectors.toSet());
    }

    private static Assignment assignment(Line line) {
        Site led = line.leads().isVisible() ? line.leads().getValue() : null;
        return new Assignment(line.study().id(), led == null ? null : led.id());
    }

    private Component line(AssignableStudy study, @Nullable Assignment before) {
        Checkbox works = new Checkbox(study.name(), before != null);
        Select<Site> leads = Choices.sites(sites);
        leads.setLabel(getTranslation("access.studies.leads"));
        leads.setAriaLabel(getTranslation("access.studies.leadsIn", study.name()));
        leads.setEmptySelectionCaption(getTranslation("access.studies.leadsNone"));
        leads.setItemLabelGenerator(site -> site == null ? getTranslation("access.studies.leadsNone") : site.name());
        sites.stream()
                .filter(site -> before != null && site.id().equals(before.leads()))
                .findFirst()
                .ifPresent(leads::setValue);
        leads.setEnabled(before != null);
        works.addValueChangeListener(change -> leads.setEnabled(change.getValue()));
        lines.add(new Line(study, works, leads));
        Div line = new Div(works, leads);
        line.addClassName("lf-study");
        return line;
    }
}
