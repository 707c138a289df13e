package org.landfall.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.study.StudyRoutes;
import org.landfall.study.staff.StaffService;

/** What an interviewer enters about themselves, so that people who wish for somebody like them find them. */
@Route(StudyRoutes.TRAINING)
@RolesAllowed("INTERVIEWER")
@Menu(title = "staff.mine", order = 30, icon = "staff")
class TrainingView extends Page {
    TrainingView(StaffService staff) {
        super("staff.mine", "staff.mine.purpose");
        ProfileForm form = new ProfileForm(staff.mine());
        Button keep = new Button(getTranslation("staff.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            form.read().ifPresent(profile -> {
                staff.keepMine(profile);
                Notices.done(getTranslation("staff.mine.kept"));
            });
            keep.setEnabled(true);
        });
        Div card = new Div(form, keep);
        card.addClassNames("lf-card", "sf-mine");
        add(card);
    }
}
