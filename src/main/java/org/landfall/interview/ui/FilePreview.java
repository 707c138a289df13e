package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Optional;
import java.util.function.Function;
import org.landfall.interview.Attachment;
import org.landfall.interview.engine.QuestionView;

/**
 * An attachment as it can be looked at or listened to; a document only to download. The bytes are opened anew for every
 * request and no browser keeps them.
 */
public final class FilePreview extends Div {

    /** @param find opens it again when the browser asks */
    public FilePreview(Attachment file, String name, Function<String, Optional<Attachment>> find) {
        addClassName("iv-preview");
        DownloadHandler bytes = served(file.name(), find);
        String family = file.mediaType().substring(0, file.mediaType().indexOf('/'));
        switch (family) {
            case "image" -> add(new Image(bytes, name));
            case "audio", "video" -> add(player(family, bytes, name));
            default -> add(download(bytes, file.ending()));
        }
    }

    /** Key of what is said of a file that is not there. */
    public static String missing(QuestionView.Type type) {
        return switch (type) {
            case AUDIO, VIDEO -> "interview.file.deleted";
            default -> "interview.file.gone";
        };
    }

    private static DownloadHandler served(String name, Function<String, Optional<Attachment>> find) {
        return event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            Attachment file = find.apply(name).orElse(null);
            if (file == null) {
                event.getResponse().setStatus(404);
                return;
            }
            event.setContentType(file.mediaType());
            event.setContentLength(file.bytes().length);
            if (!file.mediaType().matches("(?:image|audio|video)/.+")) {
                event.setFileName(file.name());
            }
            event.getOutputStream().write(file.bytes());
        };
    }

    private static Component player(String family, DownloadHandler bytes, String name) {
        Element player = new Element(family);
        player.setAttribute("controls", true);
        player.setAttribute("preload", "metadata");
        player.setAttribute("aria-label", name);
        player.setAttribute("src", bytes);
        Div around = new Div();
        around.getElement().appendChild(player);
        return around;
    }

    private Component download(DownloadHandler bytes, String ending) {
        Anchor link =
                new Anchor(bytes, getTranslation("interview.file.download", ending.toUpperCase(java.util.Locale.ROOT)));
        link.getElement().setAttribute("download", true);
        link.addClassName("iv-download");
        return link;
    }
}
