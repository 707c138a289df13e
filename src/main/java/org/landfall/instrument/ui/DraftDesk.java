package org.landfall.instrument.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.landfall.instrument.EditOutcome;
import org.landfall.instrument.InstrumentRoutes;
import org.landfall.instrument.InstrumentVersionId;
import org.landfall.instrument.editing.Edit;
import org.landfall.instrument.editing.SurveyRow;
import org.landfall.instrument.xlsform.WorkbookWriter;
import org.landfall.shell.Notices;

/** The form at the left, what is being changed at the right. On a phone one covers the other. */
final class DraftDesk extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DraftModel model;
    private final DraftOutline outline;
    private final Div side = new Div();
    private final Button undo;
    private final Div overtaken = new Div();
    private @Nullable SurveyRow chosen;

    DraftDesk(DraftModel model, String question) {
        this.model = model;
        addClassName("dr-desk");
        outline = new DraftOutline(
                row -> unlessRefused(() -> choose(row)),
                (moved, target, above) -> unlessRefused(() -> dropped(moved, target, above)));
        undo = new Button(getTranslation("draft.undo"), click -> unlessRefused(this::undo));
        Button attempt = new Button(getTranslation("draft.try"), click -> attempt());
        Button copy = new Button(
                getTranslation("draft.module"), click -> UI.getCurrent().navigate(InstrumentRoutes.copyInto(id())));
        Button version = new Button(
                getTranslation("draft.version"), click -> UI.getCurrent().navigate(InstrumentRoutes.versionOf(id())));
        Div tools = new Div(undo, attempt, copy, version);
        tools.addClassNames("lf-actions", "dr-tools");
        Button reload = new Button(
                getTranslation("draft.reload"), click -> UI.getCurrent().navigate(InstrumentRoutes.editOf(id())));
        overtaken.add(new Paragraph(getTranslation("draft.overtaken")), reload);
        overtaken.addClassNames("lf-card", "dr-overtaken");
        overtaken.getElement().setAttribute("role", "alert");
        side.addClassName("dr-side");
        Div body = new Div(outline, side);
        body.addClassName("dr-body");
        add(tools, overtaken, body);
        named(question).ifPresentOrElse(this::choose, () -> side.add(hint()));
        changed();
    }

    /** Something that was typed and refused is only on this page. */
    boolean refused() {
        return Outcomes.anyRefused(side);
    }

    private void unlessRefused(Runnable step) {
        if (refused()) {
            new LeaveDialog(this::changed, step).open();
        } else {
            step.run();
        }
    }

    private void choose(SurveyRow row) {
        chosen = row;
        Button back = new Button(getTranslation("draft.back"), click -> showList());
        back.addClassName("dr-narrow");
        Button up = move("↑ " + getTranslation("draft.up"), Key.ARROW_UP);
        up.addClickListener(click ->
                unlessRefused(() -> step(Edit.Move.up(model.draft().tables(), row), row)));
        Button down = move("↓ " + getTranslation("draft.down"), Key.ARROW_DOWN);
        down.addClickListener(click ->
                unlessRefused(() -> step(Edit.Move.down(model.draft().tables(), row), row)));
        Div steps = new Div(back, up, down);
        steps.addClassName("lf-actions");
        side.removeAll();
        side.add(steps, new RowEditor(model, row, this::changed), elsewhere());
        addClassName("dr-open");
    }

    private void showList() {
        removeClassName("dr-open");
        outline.show(model.rows(), 0);
    }

    /** What was stored shows in the list at once; the fields stay as they are, for somebody may be typing in one. */
    private void changed() {
        overtaken.setVisible(model.overtaken());
        undo.setEnabled(model.canUndo());
        outline.show(model.rows(), chosen == null ? 0 : chosen.row());
    }

    private void undo() {
        settled(model.undo(), chosen == null ? "" : chosen.name());
    }

    private void step(Optional<Edit.Move> move, SurveyRow row) {
        move.ifPresent(edit -> settled(model.apply(edit), row.name()));
    }

    private void dropped(SurveyRow moved, SurveyRow target, boolean above) {
        Edit edit = above
                ? new Edit.Move(moved.row(), target.row())
                : Edit.Move.below(model.draft().tables(), moved, target);
        settled(model.apply(edit), moved.name());
    }

    /** Rows have other numbers now: what was being worked on is found again by its name. */
    private void settled(EditOutcome outcome, String name) {
        if (outcome instanceof EditOutcome.Refused refused) {
            Notices.problem(Sentences.of(this, refused.problems(), "", 0) + " " + getTranslation("draft.notStored"));
        } else if (outcome instanceof EditOutcome.Stored) {
            named(name).ifPresentOrElse(this::choose, () -> {
                chosen = null;
                side.removeAll();
                side.add(hint());
            });
        }
        changed();
    }

    private Optional<SurveyRow> named(String name) {
        return model.rows().stream()
                .filter(row -> !name.isEmpty() && row.name().equals(name))
                .findFirst();
    }

    private void attempt() {
        UI.getCurrent()
                .navigate(
                        InstrumentRoutes.tryOf(id()),
                        chosen == null
                                ? QueryParameters.empty()
                                : QueryParameters.of(InstrumentRoutes.QUESTION, chosen.name()));
    }

    private InstrumentVersionId id() {
        return model.draft().id();
    }

    private Button move(String text, Key key) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickShortcut(key, KeyModifier.ALT);
        return button;
    }

    private Paragraph hint() {
        Paragraph hint = new Paragraph(getTranslation("draft.choose"));
        hint.addClassName("lf-quiet");
        return hint;
    }

    /** The workbook as it stands now, for everything that cannot be done here. */
    private Div elsewhere() {
        String name =
                model.draft().version().formId() + "-" + model.draft().version().version() + ".xlsx";
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = WorkbookWriter.write(model.draft().tables());
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, XLSX, bytes.length);
        });
        Div elsewhere = new Div(
                new Paragraph(getTranslation("draft.workbook")),
                new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("instrument.download.workbook")));
        elsewhere.addClassNames("lf-quiet", "dr-elsewhere");
        return elsewhere;
    }
}
