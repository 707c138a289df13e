package org.landfall.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.access.Site;

/** Drop-downs over the words of this module; the text of a value is {@code <label key>.<VALUE>}. */
final class Choices {
    private Choices() {}

    static <E extends Enum<E>> Select<E> of(String labelKey, E[] values) {
        Select<E> select = new Select<>();
        select.setLabel(text(labelKey));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? text("access.all") : text(labelKey + "." + value));
        return select;
    }

    /** With a first entry that stands for all. */
    static <E extends Enum<E>> Select<E> optional(String labelKey, E[] values) {
        Select<E> select = of(labelKey, values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("access.all"));
        return select;
    }

    static Select<Site> sites(List<Site> sites) {
        Select<Site> select = new Select<>();
        select.setLabel(text("access.site"));
        select.setItems(sites);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("access.noSite"));
        select.setItemLabelGenerator(Choices::name);
        if (sites.isEmpty()) {
            select.setHelperText(text("access.sites.firstAdd"));
        }
        return select;
    }

    private static String name(@Nullable Site site) {
        return site == null ? text("access.noSite") : site.name();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
