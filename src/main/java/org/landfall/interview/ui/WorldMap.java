package org.landfall.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.function.Consumer;
import org.landfall.interview.engine.GeoPoint;

/**
 * The outlines of the world's countries, drawn from a file of our own: nobody outside learns what is looked at. Public
 * domain (Natural Earth), coarse on purpose.
 */
@Tag("lf-map")
@JsModule("./components/lf-map.ts")
@NpmPackage(value = "world-atlas", version = "2.0.2")
@NpmPackage(value = "topojson-client", version = "3.1.0")
public final class WorldMap extends Component {
    private Consumer<String> picked = place -> {};

    /** What is drawn between the points. */
    public enum Shape {
        POINT,
        LINE,
        AREA
    }

    /** @param name what a reader hears who does not see the map */
    public WorldMap(Shape shape, String name, boolean readOnly) {
        getElement()
                .setProperty("shape", shape.name())
                .setProperty("name", name)
                .setProperty("readonly", readOnly)
                .setProperty("nearer", getTranslation("interview.map.nearer"))
                .setProperty("farther", getTranslation("interview.map.farther"))
                .setProperty("all", getTranslation("interview.map.all"))
                .setProperty("pick", getTranslation("interview.map.pick"))
                .setProperty("keys", getTranslation("interview.map.keys"))
                .setProperty("broken", getTranslation("interview.map.broken"));
    }

    public void show(List<GeoPoint> points) {
        getElement().setProperty("points", GeoPoint.text(points));
    }

    /** A place was pointed at, as {@link GeoPoint#text()}. */
    void onPick(Consumer<String> listener) {
        picked = listener;
    }

    @ClientCallable
    void pick(String place) {
        picked.accept(place);
    }
}
