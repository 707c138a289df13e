package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.landfall.access.AccessOutcome;
import org.landfall.access.Site;
import org.landfall.access.SiteService;

/** The list of sites: a new one above, a name to change in each line. */
class SitesDialog extends Dialog {
    private final transient SiteService sites;
    private final Runnable changed;
    private final Div lines = new Div();

    SitesDialog(SiteService sites, Runnable changed) {
        this.sites = sites;
        this.changed = changed;
        setHeaderTitle(getTranslation("access.sites.open"));
        lines.addClassName("lf-steps");
        add(lines);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
        show();
    }

    private void show() {
        lines.removeAll();
        lines.add(new Paragraph(getTranslation("access.sites.text")));
        lines.add(line("access.sites.new", "", "access.sites.add", sites::add));
        for (Site site : sites.all()) {
            lines.add(line(
                    "access.sites.name", site.name(), "access.sites.rename", name -> sites.rename(site.id(), name)));
        }
    }

    private Div line(String labelKey, String value, String buttonKey, Function<String, AccessOutcome> act) {
        TextField name = new TextField(getTranslation(labelKey));
        name.setValue(value);
        name.setMaxLength(80);
        Button button = new Button(getTranslation(buttonKey));
        if (!value.isEmpty()) {
            button.setAriaLabel(getTranslation("access.sites.renameOf", value));
        }
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (Outcomes.show(act.apply(name.getValue()))) {
                changed.run();
                show();
            }
            button.setEnabled(true);
        });
        Div line = new Div(name, button);
        line.addClassNames("lf-step", "lf-site");
        return line;
    }
}
