package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** The position of this device: behind a warning and a button, for it says exactly where two people sit. */
final class DevicePosition extends Details {
    private final Paragraph failed = new Paragraph();

    DevicePosition(Consumer<String> place) {
        Paragraph careful = new Paragraph(getTranslation("interview.place.careful"));
        careful.addClassName("iv-careful");
        failed.getElement().setAttribute("role", "status");
        failed.addClassName("iv-hint");
        Button ask = new Button(getTranslation("interview.place.ask"), click -> ask(place));
        ask.addThemeVariants(ButtonVariant.TERTIARY);
        setSummaryText(getTranslation("interview.place.device"));
        add(new Div(careful, ask, failed));
        addClassName("iv-guidance");
    }

    private void ask(Consumer<String> place) {
        failed.setText("");
        getElement().executeJs("""
                return new Promise(done => {
                    const none = () => done('');
                    if (!navigator.geolocation) return none();
                    navigator.geolocation.getCurrentPosition(at => done([at.coords.latitude.toFixed(6),
                        at.coords.longitude.toFixed(6), (at.coords.altitude ?? 0).toFixed(1),
                        Math.ceil(at.coords.accuracy)].join(' ')), none, {enableHighAccuracy: true, timeout: 15000});
                })""").then(String.class, text -> {
            if (text.isEmpty()) {
                failed.setText(getTranslation("interview.place.failed"));
            } else {
                place.accept(text);
            }
        });
    }
}
