package org.landfall.analysis.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.landfall.analysis.ChartExport;
import org.landfall.analysis.ChartExport.Format;
import org.landfall.analysis.chart.Palette;
import org.landfall.shell.StepUpGuard;

/** A chart drawn on the server, what it says in words, and ways to take it away. */
class PictureView extends Div {
    private static final String AS_PNG = """
            const image = new Image();
            image.onload = () => {
              const canvas = document.createElement('canvas');
              canvas.width = 2 * image.width;
              canvas.height = 2 * image.height;
              canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
              canvas.toBlob(png => {
                const link = document.createElement('a');
                link.href = URL.createObjectURL(png);
                link.download = $1;
                link.click();
                setTimeout(() => URL.revokeObjectURL(link.href), 1000);
              });
            };
            image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent($0);
            """;

    private final Picture picture;
    private final transient ChartExport export;
    private final transient StepUpGuard guard;

    PictureView(Picture picture, ChartExport export, StepUpGuard guard) {
        this.picture = picture;
        this.export = export;
        this.guard = guard;
        addClassName("an-picture");
        var frame = new Div(new Svg(picture.svg().apply(Palette.PAGE)));
        frame.addClassName("an-frame");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", picture.name());
        var words = new Paragraph(picture.description());
        words.addClassName("lf-quiet");
        var link = new Anchor(file(), AttachmentType.DOWNLOAD, "");
        link.getElement().setAttribute("hidden", true);
        var ways = new Div(
                new Button(
                        getTranslation("analysis.picture.svg"),
                        click -> guard.before(() -> link.getElement().callJsFunction("click"))),
                link,
                new Button(getTranslation("analysis.picture.png"), click -> guard.before(this::png)));
        ways.addClassName("lf-actions");
        add(frame, words, ways);
    }

    private DownloadHandler file() {
        return DownloadHandler.fromInputStream(event -> {
            byte[] svg = taken(Format.SVG).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(svg), picture.name() + ".svg", "image/svg+xml", svg.length);
        });
    }

    private void png() {
        getElement().executeJs(AS_PNG, taken(Format.PNG), picture.name() + ".png");
    }

    private String taken(Format format) {
        var svg = picture.svg().apply(Palette.FILE);
        export.taken(picture.vintage(), picture.tables(), format, svg.getBytes(StandardCharsets.UTF_8));
        return svg;
    }
}
