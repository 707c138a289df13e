package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.analysis.ChartExport;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.TableFile;
import org.landfall.analysis.Variable;
import org.landfall.analysis.chart.ChartKind;
import org.landfall.shell.StepUpGuard;

/** One protected table: numbers, bars and ways to take it away. A third variable is looked at code by code. */
class TableResult extends Section {
    private final ProtectedTable table;
    private final transient ChartExport export;
    private final transient StepUpGuard guard;
    private final RadioButtonGroup<Measure> measure = new RadioButtonGroup<>();
    private final Select<Integer> slice = new Select<>();
    private final Select<ChartForm> form = new Select<>();
    private final Div sheet = new Div();

    /** Bars, or one of the kinds that are drawn on the server. */
    private record ChartForm(@Nullable ChartKind kind) {}

    TableResult(ProtectedTable table, List<TableFile> files, ChartExport export, StepUpGuard guard) {
        this.table = table;
        this.export = export;
        this.guard = guard;
        addClassNames("an-result", "lf-card");
        measure.setLabel(getTranslation("analysis.table.measure"));
        measure.setItems(Measure.of(table));
        measure.setItemLabelGenerator(one -> getTranslation("analysis.measure." + one.name()));
        measure.setValue(Measure.PERSONS);
        measure.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        measure.addValueChangeListener(change -> render());
        sheet.addClassName("an-sheet");
        add(head(files), controls(), sheet, reading());
        render();
    }

    private Component head(List<TableFile> files) {
        var head = new Div(new H2(caption(table.variables())), downloads(files));
        head.addClassName("lf-head");
        return head;
    }

    private Component controls() {
        var controls = new Div(measure);
        controls.addClassName("an-controls");
        var kinds = ChartKind.of(table);
        form.setItems(
                Stream.concat(Stream.of(new ChartForm(null)), kinds.stream().map(ChartForm::new))
                        .toList());
        form.setLabel(getTranslation("analysis.picture.form"));
        form.setItemLabelGenerator(one -> getTranslation("analysis.picture.form."
                + (one.kind() == null ? "BARS" : one.kind().name())));
        form.setValue(new ChartForm(null));
        form.addValueChangeListener(change -> render());
        if (!kinds.isEmpty()) {
            controls.add(form);
        }
        if (table.variables().size() == 3) {
            var variable = table.variables().getLast();
            slice.setLabel(label(variable));
            int codes =
                    variable.tellsKind() ? variable.stated() : variable.codes().size();
            slice.setItems(IntStream.range(0, codes).boxed().toList());
            slice.setItemLabelGenerator(code -> codeLabel(variable, code));
            slice.setValue(0);
            slice.addValueChangeListener(change -> render());
            controls.add(slice);
        }
        return controls;
    }

    private void render() {
        boolean sliced = table.variables().size() == 3;
        var shown = sliced ? table.slice(slice.getValue()) : table;
        var caption = caption(shown.variables());
        if (sliced) {
            var variable = table.variables().getLast();
            caption += " · " + label(variable) + ": " + codeLabel(variable, slice.getValue());
        }
        // the heading above already says what a whole table shows
        sheet.getElement().setAttribute("data-whole", !sliced);
        sheet.removeAll();
        sheet.add(new SheetTable(shown, caption, measure.getValue(), () -> new LowDialog(table).open()));
        @Nullable ChartKind kind = form.getValue().kind();
        if (kind == null) {
            bars(shown, caption);
        } else {
            sheet.add(new PictureView(new Pictures(this, getLocale()).of(table, kind, caption), export, guard));
        }
    }

    private void bars(ProtectedTable shown, String caption) {
        var chart = new SheetChart(shown, caption);
        sheet.add(chart);
        if (!chart.leftOut().isEmpty()) {
            sheet.add(new Paragraph(getTranslation("analysis.chart.leftOut", String.join(", ", chart.leftOut()))));
        }
    }

    /** What readers most often get wrong. */
    private Component reading() {
        var parameters = table.parameters();
        var words = new Div(
                new Paragraph(getTranslation("analysis.reading.sums", Math.round(parameters.halfWidth95()))),
                new Paragraph(getTranslation("analysis.reading.interval")),
                new Paragraph(getTranslation("analysis.reading.stated")));
        if (table.strict()) {
            words.add(new Paragraph(getTranslation("analysis.low.strict", parameters.floor())));
        }
        words.addClassName("an-words");
        return new Details(getTranslation("analysis.reading.title"), words);
    }

    private Component downloads(List<TableFile> files) {
        var downloads = new Div();
        downloads.addClassName("lf-actions");
        var names = table.variables().stream().map(Variable::name).toList();
        for (var file : files) {
            DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
                var content = file.content(table.vintage().id(), names);
                return new DownloadResponse(
                        new ByteArrayInputStream(content.bytes()),
                        content.name(),
                        content.mediaType(),
                        content.bytes().length);
            });
            var link = new Anchor(handler, AttachmentType.DOWNLOAD, "");
            link.getElement().setAttribute("hidden", true);
            downloads.add(takeAway(file, link), link);
        }
        return downloads;
    }

    /** The file is fetched by the link, which the browser follows once it is certain who asks. */
    private Button takeAway(TableFile file, Anchor link) {
        return new Button(
                getTranslation(file.labelKey()),
                click -> guard.before(() -> link.getElement().callJsFunction("click")));
    }

    private String caption(List<Variable> variables) {
        return String.join(" × ", variables.stream().map(this::label).toList());
    }

    private String label(Variable variable) {
        return variable.label().in(getLocale().getLanguage());
    }

    private String codeLabel(Variable variable, int code) {
        return variable.codes().get(code).label().in(getLocale().getLanguage());
    }
}
