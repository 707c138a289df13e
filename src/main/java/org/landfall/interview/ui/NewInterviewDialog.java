package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NoInstrumentException;
import org.landfall.interview.UnclosedReportException;
import org.landfall.interview.ui.talk.Spoken;
import org.landfall.shell.Notices;
import org.landfall.study.Study;
import org.landfall.study.StudyService;

/** Asks for the study and for the language of the talk, where there is a choice; then the interview begins. */
final class NewInterviewDialog extends Dialog {
    private final Select<Study> study = new Select<>();
    private final RadioButtonGroup<String> language = new RadioButtonGroup<>();

    private final transient InterviewService interviews;

    NewInterviewDialog(InterviewService interviews, StudyService studies) {
        this.interviews = interviews;
        setHeaderTitle(getTranslation("interview.new"));
        List<Study> all = studies.all();
        study.setLabel(getTranslation("interview.study"));
        study.setItems(all);
        study.setItemLabelGenerator(Study::name);
        study.addValueChangeListener(chosen -> offerLanguages(chosen.getValue()));
        study.setValue(all.getFirst());
        study.setVisible(all.size() > 1);
        language.setLabel(getTranslation("interview.language.respondent"));
        language.setItemLabelGenerator(Spoken::nameOf);
        Button begin = new Button(getTranslation("interview.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        add(new Paragraph(getTranslation("interview.new.pseudonym")), study, language);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), begin);
    }

    private void offerLanguages(Study chosen) {
        List<String> offered = interviews.languages(chosen);
        language.setItems(offered);
        language.setValue(offered.isEmpty() ? null : offered.getFirst());
        language.setVisible(offered.size() > 1);
    }

    private void begin() {
        try {
            var id = interviews.start(study.getValue(), language.getValue());
            close();
            UI.getCurrent().navigate(InterviewRoutes.interviewOf(id));
        } catch (UnclosedReportException e) {
            close();
            Notices.problem(getTranslation("conduct.unclosed"));
        } catch (NoInstrumentException e) {
            close();
            Notices.problem(getTranslation("interview.noInstrument"));
        }
    }
}
