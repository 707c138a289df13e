package org.landfall.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.landfall.shell.Notices;
import org.landfall.study.staff.StaffLine;
import org.landfall.study.staff.StaffService;

/** What is known of one interviewer, to change. */
final class ProfileDialog extends Dialog {
    ProfileDialog(StaffLine line, StaffService staff, Runnable changed) {
        String name = line.interviewer().name();
        setHeaderTitle(name);
        setWidth("min(560px, 100%)");
        ProfileForm form = new ProfileForm(line.profile());
        add(form);
        Button keep = new Button(getTranslation("staff.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            form.read().ifPresent(profile -> {
                staff.keep(line.interviewer().id(), profile);
                Notices.done(getTranslation("staff.kept", name));
                close();
                changed.run();
            });
            keep.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
    }
}
