package org.landfall.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.landfall.instrument.InstrumentState;
import org.landfall.instrument.InstrumentVersion;
import org.landfall.shell.Moments;

/** One version of an instrument; a draft can be published. */
final class VersionCard extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * @param workbook reads the workbook the version was made of
     * @param xform reads the form made of it
     */
    VersionCard(InstrumentVersion version, Runnable publish, Supplier<byte[]> workbook, Supplier<byte[]> xform) {
        addClassNames("lf-card", "in-version");
        H2 title = new H2(version.title().in(getLocale().getLanguage()));
        Paragraph what = new Paragraph(
                version.formId() + " · " + getTranslation("instrument.version") + " " + version.version());
        what.addClassName("lf-quiet");
        String name = version.formId() + "-" + version.version();
        Div files = new Div(
                file("instrument.download.workbook", name + ".xlsx", XLSX, workbook),
                file("instrument.download.xform", name + ".xml", "application/xml", xform));
        files.addClassName("lf-actions");
        Div text = new Div(title, what, new Paragraph(when(version)), files);
        add(text, badge(version.state()));
        if (version.state() == InstrumentState.DRAFT) {
            Button button = new Button(getTranslation("instrument.publish"), click -> publish.run());
            button.setAriaLabel(getTranslation("instrument.publish.of", title.getText(), version.version()));
            add(button);
        }
    }

    private Anchor file(String labelKey, String name, String type, Supplier<byte[]> content) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
        });
        Anchor anchor = new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation(labelKey));
        anchor.setAriaLabel(getTranslation(labelKey) + " " + name);
        return anchor;
    }

    private String when(InstrumentVersion version) {
        String created = getTranslation("instrument.created") + " " + Moments.dayAndTime(version.createdAt());
        return version.publishedAt() == null
                ? created
                : getTranslation("instrument.published") + " " + Moments.dayAndTime(version.publishedAt());
    }

    private Span badge(InstrumentState state) {
        Span badge = new Span(getTranslation("instrument.state." + state));
        badge.addClassName("lf-badge");
        badge.getElement()
                .setAttribute(
                        "data-tone",
                        switch (state) {
                            case DRAFT -> "warm";
                            case PUBLISHED -> "ok";
                            case CLOSED -> "quiet";
                        });
        return badge;
    }
}
