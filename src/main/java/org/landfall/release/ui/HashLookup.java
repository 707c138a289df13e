package org.landfall.release.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.landfall.release.DepartureLine;
import org.landfall.release.RegisterService;
import org.landfall.shell.Moments;

/** Says of a file, by its hash, whether and when it left the house as it is. */
final class HashLookup extends Section {
    private final transient RegisterService register;
    private final TextField pasted;
    private final Div answer = new Div();

    HashLookup(RegisterService register) {
        this.register = register;
        addClassNames("lf-card", "rl-lookup");
        pasted = new TextField(getTranslation("departure.hash"));
        pasted.setHelperText(getTranslation("departure.hash.help"));
        pasted.setMaxLength(300);
        pasted.addKeyPressListener(Key.ENTER, press -> look());
        var row = new Div(pasted, new Button(getTranslation("departure.look"), click -> look()));
        row.addClassName("rl-lookup-row");
        answer.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("departure.lookup")), row, answer);
    }

    private void look() {
        answer.removeAll();
        var found = register.find(pasted.getValue());
        pasted.setInvalid(found.isEmpty());
        pasted.setErrorMessage(getTranslation("departure.noHash"));
        found.ifPresent(this::tell);
    }

    private void tell(List<DepartureLine> found) {
        if (found.isEmpty()) {
            answer.add(new Paragraph(getTranslation("departure.never")));
        }
        found.forEach(line -> answer.add(new Paragraph(getTranslation(
                "departure.found",
                Moments.dayAndTime(line.departure().takenAt()),
                line.departure().vintage(),
                getTranslation("departure.kind." + line.departure().kind().name()),
                line.by()))));
    }
}
