package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.landfall.access.Site;
import org.landfall.interview.review.Flag;
import org.landfall.interview.review.Tray;
import org.landfall.interview.review.TrayQuery;
import org.landfall.study.Study;

/** What of the tray is shown. */
final class TrayFilter extends Div {
    private final TextField search = new TextField(getTranslation("review.search"));
    private final Select<Tray> tray = new Select<>();
    private final Select<Study> study;
    private final Select<Site> site;
    private final Select<Flag> flag;

    TrayFilter(List<Study> studies, List<Site> sites, Runnable changed) {
        addClassName("lf-filters");
        search.setPlaceholder("LF-7F3K-92");
        search.setMaxLength(20);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        tray.setLabel(getTranslation("review.state"));
        tray.setItems(Tray.values());
        tray.setItemLabelGenerator(one -> getTranslation("review.tray." + one));
        tray.setValue(Tray.TO_READ);
        study = optional("review.study", studies, Study::name);
        study.setVisible(studies.size() > 1);
        site = optional("review.site", sites, Site::name);
        flag = optional("review.flags", List.of(Flag.values()), one -> getTranslation("review.flag." + one));
        search.addValueChangeListener(change -> changed.run());
        tray.addValueChangeListener(change -> changed.run());
        study.addValueChangeListener(change -> changed.run());
        site.addValueChangeListener(change -> changed.run());
        flag.addValueChangeListener(change -> changed.run());
        add(search, tray, study, site, flag);
    }

    TrayQuery query() {
        return new TrayQuery(
                tray.getValue(),
                study.getValue() == null ? null : study.getValue().id(),
                site.getValue() == null ? null : site.getValue().id(),
                flag.getValue(),
                search.getValue());
    }

    private <T> Select<T> optional(String key, List<T> items, Function<T, String> label) {
        Select<T> select = new Select<>();
        String any = getTranslation("review.any");
        select.setLabel(getTranslation(key));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any);
        select.setItemLabelGenerator(item -> labelOf(item, any, label));
        return select;
    }

    /** The empty choice is asked for its name too. */
    private static <T> String labelOf(@Nullable T item, String any, Function<T, String> label) {
        return item == null ? any : label.apply(item);
    }
}
