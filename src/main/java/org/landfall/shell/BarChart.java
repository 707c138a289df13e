package org.landfall.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars in one or several panels of one scale, each bar with a whisker for its 95 % interval. The drawing
 * library comes to the browser only with the first chart. All texts come translated.
 */
@Tag("lf-chart")
@JsModule("./components/lf-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class BarChart extends Component {

    /** @param value null when the count is only known to be low */
    public record Bar(String label, @Nullable Integer value) {}

    /** @param title empty when there is only one */
    public record Panel(String title, List<Bar> bars) {}

    /**
     * What is drawn.
     *
     * @param description what a reader hears who does not see the bars
     * @param low the word at a low bar
     * @param floor where low ends, on the scale of the bars
     * @param halfWidth95 half the length of a whisker, on the scale of the bars
     */
    public record Chart(String description, String low, double floor, double halfWidth95, List<Panel> panels) {}

    public void show(Chart chart) {
        getElement().setPropertyBean("chart", chart);
    }
}
