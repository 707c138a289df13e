package org.landfall.analysis.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.landfall.analysis.Vintage;

/** The vintage to work on. Nothing is chosen before {@link #setValue} says so, which opens it. */
class VintageChooser extends Select<Vintage> {
    VintageChooser(List<Vintage> vintages, Consumer<Vintage> open) {
        setLabel(getTranslation("analysis.choice.vintage"));
        setItems(vintages);
        setItemLabelGenerator(vintage -> getTranslation(
                "analysis.choice.vintageItem",
                vintage.studyCode(),
                vintage.label(),
                Dates.day(vintage.cutAt(), getLocale())));
        addValueChangeListener(change -> open.accept(change.getValue()));
        addClassName("an-vintage");
    }
}
