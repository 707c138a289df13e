package org.landfall.interview.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.List;
import org.landfall.interview.InterviewId;
import org.landfall.interview.Recording;
import org.landfall.interview.RecordingService;
import org.landfall.shell.Moments;

/** What was recorded of a talk, to be heard beside its answers; nothing where nothing was. */
public final class Recordings extends Div {
    private final InterviewId id;
    private final transient RecordingService service;

    public Recordings(InterviewId id, RecordingService service) {
        this.id = id;
        this.service = service;
        addClassNames("lf-card", "iv-recordings");
        show();
    }

    /** As they are now: they end with the permission. */
    public void show() {
        removeAll();
        List<Recording> all = service.of(id);
        setVisible(!all.isEmpty());
        add(new H2(getTranslation("conduct.sound.recordings")));
        all.forEach(one -> add(line(one)));
    }

    private Div line(Recording one) {
        String when = Moments.dayAndTime(one.begun());
        Div line = new Div(new Span(when), new Span(length(one.length())), new Player(address(one), when));
        line.addClassName("iv-recording");
        return line;
    }

    private String address(Recording one) {
        return "interview/" + id + "/recording/" + one.id();
    }

    private static String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    @Tag("sound-player")
    @JsModule("./components/sound-player.ts")
    private static final class Player extends com.vaadin.flow.component.Component {
        private Player(String address, String name) {
            Element audio = new Element("audio");
            audio.setAttribute("controls", true);
            audio.setAttribute("preload", "none");
            audio.setAttribute("controlslist", "nodownload"); // a copy in the clear is for nobody
            audio.setAttribute("aria-label", name);
            audio.setAttribute("src", address);
            getElement().appendChild(audio);
        }
    }
}
