package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.landfall.instrument.FormFile;
import org.landfall.interview.engine.Media;

/** Pictures, sounds and videos of a label or a choice. A picture is described by the words it stands with. */
final class LabelMedia extends Div {

    /** @param find reads the file when the browser asks for it */
    LabelMedia(List<Media> media, String words, Function<String, Optional<FormFile>> find) {
        addClassName("ff-media");
        for (Media one : media) {
            DownloadHandler bytes = served(one.file(), find);
            if (one.kind().equals("image")) {
                add(new Image(bytes, words));
            } else {
                Element player = new Element(one.kind());
                player.setAttribute("controls", true);
                player.setAttribute("preload", "none");
                player.setAttribute("aria-label", words);
                player.setAttribute("src", bytes);
                getElement().appendChild(player);
            }
        }
    }

    private static DownloadHandler served(String name, Function<String, Optional<FormFile>> find) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            FormFile file = find.apply(name).orElse(null);
            if (file == null) {
                event.getResponse().setStatus(404);
                return;
            }
            event.setContentType(file.mediaType());
            event.setContentLength(file.bytes().length);
            event.getOutputStream().write(file.bytes());
        };
    }
}
