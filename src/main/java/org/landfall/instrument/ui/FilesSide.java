package org.landfall.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.landfall.instrument.FileOutcome;
import org.landfall.instrument.FileState;
import org.landfall.instrument.FormFileService;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.instrument.files.ListFile;
import org.landfall.shell.EmptyState;
import org.landfall.shell.FileUpload;
import org.landfall.shell.Notices;

/** The files beside a form: each that it names, whether it is there and who needs it. Of a draft they can be changed. */
final class FilesSide extends Div {
    private static final int AT_ONCE = 50;

    private final InstrumentVersion version;
    private final transient FormFileService files;
    private final Runnable changed;
    private final Div list = new Div();
    private final Paragraph problem = new Paragraph();

    /** @param changed shows what depends on it anew */
    FilesSide(InstrumentVersion version, FormFileService files, Runnable changed) {
        this.version = version;
        this.files = files;
        this.changed = changed;
        addClassName("ff-side");
        problem.addClassName("ff-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        list.getElement().setAttribute("role", "list");
        show();
    }

    private void show() {
        List<FileState> states = files.states(version.id());
        removeAll();
        if (states.isEmpty()) {
            add(new EmptyState(getTranslation("files.none"), getTranslation("files.none.text")));
            return;
        }
        add(new Paragraph(getTranslation(version.draft() ? "files.draft" : "files.fixed")));
        if (version.draft()) {
            add(new FileUpload(getTranslation("files.add"), AT_ONCE, ListFile.MAX_BYTES / 1_000, this::take));
        }
        add(problem, list);
        list.removeAll();
        states.forEach(state -> list.add(line(state)));
    }

    private Component line(FileState state) {
        H3 name = new H3(state.name());
        name.addClassName("lf-mono");
        Span there = new Span(state(state));
        there.addClassName(state.missing() ? "ff-missing" : "ff-there");
        Span use = new Span(
                state.usedBy().isEmpty()
                        ? getTranslation("files.unused")
                        : getTranslation("files.use." + state.use(), String.join(", ", state.usedBy())));
        use.addClassName("lf-quiet");
        Div line = new Div(new Div(name, there, use));
        line.addClassName("ff-file");
        line.getElement().setAttribute("role", "listitem");
        if (!state.missing()) {
            line.add(download(state));
        }
        if (version.draft() && !state.missing()) {
            Button remove = new Button(getTranslation("files.remove"), click -> remove(state.name()));
            remove.setAriaLabel(getTranslation("files.remove") + " " + state.name());
            line.add(remove);
        }
        return line;
    }

    private String state(FileState state) {
        Integer bytes = state.bytes();
        if (bytes == null) {
            return getTranslation(state.blocks() ? "files.missing.CHOICES" : "files.missing");
        }
        String size = getTranslation("files.size", Math.max(1, bytes / 1000));
        return state.items() == 0 ? size : getTranslation("files.rows", state.items()) + " · " + size;
    }

    private Anchor download(FileState state) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            byte[] bytes = files.file(version.id(), state.name())
                    .orElseThrow(() -> new java.io.IOException("gone"))
                    .bytes();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), state.name(), "application/octet-stream", bytes.length);
        });
        Anchor anchor = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("files.download"));
        anchor.setAriaLabel(getTranslation("files.download") + " " + state.name());
        return anchor;
    }

    private void take(String name, byte[] bytes) {
        told(files.add(version.id(), name, bytes), getTranslation("files.added", name));
    }

    private void remove(String name) {
        told(files.remove(version.id(), name), getTranslation("files.removed", name));
    }

    private void told(FileOutcome outcome, String done) {
        switch (outcome) {
            case FileOutcome.Done() -> {
                problem.setVisible(false);
                Notices.done(done);
                show();
                changed.run();
            }
            case FileOutcome.Refused refused -> {
                problem.setText(Sentences.ofFile(this, refused.problems()) + " " + getTranslation("files.notStored"));
                problem.setVisible(true);
            }
            case FileOutcome.NoDraft() -> Notices.problem(getTranslation("instrument.publish.changed"));
        }
    }
}
