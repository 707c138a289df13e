package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.landfall.shell.Notices;
import org.landfall.study.Study;
import org.landfall.study.StudyId;
import org.landfall.study.StudyService;

/** Which studies want every interview read twice. A change takes effect at once and stands in the audit log. */
final class SecondReaderDialog extends Dialog {
    SecondReaderDialog(StudyService studies) {
        setHeaderTitle(getTranslation("review.secondReader"));
        setWidth("min(520px, 100%)");
        Div list = new Div(new Paragraph(getTranslation("review.secondReader.text")));
        list.addClassName("lf-form");
        Set<StudyId> wanting = studies.wantingSecondReader();
        studies.all().forEach(study -> list.add(line(studies, study, wanting.contains(study.id()))));
        add(list);
        getFooter().add(new Button(getTranslation("review.done"), click -> close()));
    }

    private Checkbox line(StudyService studies, Study study, boolean now) {
        Checkbox wanted = new Checkbox(study.name(), now);
        wanted.addValueChangeListener(change -> {
            studies.wantSecondReader(study, change.getValue());
            Notices.done(getTranslation(
                    change.getValue() ? "review.secondReader.on" : "review.secondReader.off", study.name()));
        });
        return wanted;
    }
}
