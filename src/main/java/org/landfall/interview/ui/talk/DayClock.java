package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The time of day, and nothing else. */
@Tag("day-clock")
@JsModule("./components/day-clock.ts")
final class DayClock extends Component {}
