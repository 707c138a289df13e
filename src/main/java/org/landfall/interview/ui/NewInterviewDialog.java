package org.landfall.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.InterviewService;
import org.landfall.interview.NoInstrumentException;
import org.landfall.shell.Languages;
import org.landfall.shell.Notices;
import org.landfall.study.Study;
import org.landfall.study.StudyService;

/** Asks for the study, where there is more than one, and for the language of the talk; then the interview begins. */
final class NewInterviewDialog extends Dialog {
    private final Select<Study> study = new Select<>();
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();

    NewInterviewDialog(InterviewService interviews, StudyService studies) {
        setHeaderTitle(getTranslation("interview.new"));
        List<Study> all = studies.all();
        study.setLabel(getTranslation("interview.study"));
        study.setItems(all);
        study.setItemLabelGenerator(Study::name);
        study.setValue(all.getFirst());
        study.setVisible(all.size() > 1);
        language.setLabel(getTranslation("interview.language.respondent"));
        language.setItems(Locale.KOREAN, Locale.ENGLISH);
        language.setItemLabelGenerator(Languages::nameOf);
        language.setValue(Locale.KOREAN);
        Button begin = new Button(getTranslation("interview.begin"), click -> begin(interviews));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        add(new Paragraph(getTranslation("interview.new.pseudonym")), study, language);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), begin);
    }

    private void begin(InterviewService interviews) {
        try {
            var id = interviews.start(study.getValue(), language.getValue().getLanguage());
            close();
            UI.getCurrent().navigate(InterviewRoutes.interviewOf(id));
        } catch (NoInstrumentException e) {
            close();
            Notices.problem(getTranslation("interview.noInstrument"));
        }
    }
}
