package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.landfall.access.InvitationFault;
import org.landfall.access.InvitationService;
import org.landfall.access.Invited;
import org.landfall.shell.Csv;
import org.landfall.shell.FileUpload;
import org.landfall.shell.StepUpGuard;

/** Many people from a list: what is wrong in it by line, or a sheet of one-time links. */
class BatchDialog extends Dialog {
    private final transient InvitationService invitations;
    private final transient StepUpGuard guard;
    private final String organisation;
    private final Runnable changed;
    private final Div parts = new Div();
    private final Div answer = new Div();

    BatchDialog(InvitationService invitations, StepUpGuard guard, String organisation, Runnable changed) {
        this.invitations = invitations;
        this.guard = guard;
        this.organisation = organisation;
        this.changed = changed;
        setHeaderTitle(getTranslation("access.batch.title"));
        setCloseOnOutsideClick(false);
        answer.getElement().setAttribute("role", "alert");
        parts.addClassName("lf-steps");
        parts.add(
                new Paragraph(getTranslation(
                        "access.batch.text", String.join(", ", invitations.headings()), invitations.mostPeople())),
                new Paragraph(getTranslation("access.batch.roles")),
                template(),
                upload(),
                answer);
        add(parts);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }

    private Component template() {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = Csv.of(invitations.headings(), List.of()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), "landfall-people.csv", "text/csv;charset=utf-8", bytes.length);
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("access.batch.template"));
    }

    private Component upload() {
        return new FileUpload(
                getTranslation("access.batch.choose"),
                1,
                invitations.mostKilobytes(),
                (name, bytes) -> guard.before(() -> take(bytes)));
    }

    private void take(byte[] file) {
        switch (invitations.invite(file)) {
            case Invited.Nobody(List<InvitationFault> faults) -> show(faults);
            case Invited.All made -> {
                changed.run();
                show(made);
            }
        }
    }

    private void show(List<InvitationFault> faults) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lf-faults");
        faults.forEach(fault -> list.add(new ListItem(sentence(fault))));
        FormProblem problem = new FormProblem();
        problem.say(getTranslation("access.batch.nobody", faults.size()));
        answer.removeAll();
        answer.add(problem, list);
    }

    private String sentence(InvitationFault fault) {
        String what = getTranslation(fault.textKey(), fault.about());
        return fault.line() == 0 ? what : getTranslation("access.batch.line", String.valueOf(fault.line()), what);
    }

    private void show(Invited.All made) {
        LinkSheet sheet = new LinkSheet(made, organisation);
        Button print = new Button(getTranslation("access.batch.print"), click -> sheet.print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        parts.removeAll();
        parts.add(
                new Paragraph(getTranslation("access.batch.done", made.people().size())), print, sheet);
    }
}
