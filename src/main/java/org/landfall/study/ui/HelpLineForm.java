package org.landfall.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import org.landfall.shell.Notices;
import org.landfall.study.HelpLineService;
import org.landfall.study.HelpLines;
import org.landfall.study.Study;

/** The two numbers of one study. */
final class HelpLineForm extends Div {
    private final TextField onCall = new TextField(getTranslation("help.onCall"));
    private final TextField emergency = new TextField(getTranslation("help.emergency"));

    HelpLineForm(Study study, HelpLineService lines) {
        addClassName("lf-card");
        HelpLines now = lines.of(study.id());
        onCall.setValue(now.onCall());
        emergency.setValue(now.emergency());
        onCall.setMaxLength(40);
        emergency.setMaxLength(40);
        Button keep = new Button(
                getTranslation("help.lines.keep"),
                click -> HelpLines.read(onCall.getValue(), emergency.getValue())
                        .ifPresentOrElse(
                                wanted -> {
                                    lines.set(study.id(), wanted);
                                    Notices.done(getTranslation("help.lines.kept", study.name()));
                                },
                                () -> Notices.problem(getTranslation("help.lines.wrong"))));
        keep.setAriaLabel(keep.getText() + " " + study.name());
        Div fields = new Div(onCall, emergency, keep);
        fields.addClassName("lf-filters");
        add(new H3(study.name()), fields);
    }
}
