package org.landfall.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.landfall.analysis.AnalysisService;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.findings.Block;
import org.landfall.analysis.findings.Findings;
import org.landfall.analysis.findings.FindingsService;
import org.landfall.analysis.findings.Saving;
import org.landfall.shell.Notices;

/** A page of findings while it is arranged: its parts below each other, each with ways to move it. */
class FindingsEditor extends Div {
    private final transient FindingsService findings;
    private final transient AnalysisService analysis;
    private final transient Vintage vintage;
    private final transient List<Variable> variables;
    private final transient Consumer<Findings> saved;
    private final TextField english = new TextField(getTranslation("findings.title.en"));
    private final TextField korean = new TextField(getTranslation("findings.title.ko"));
    private final List<BlockCard> cards = new ArrayList<>();
    private final Paragraph order = new Paragraph(getTranslation("findings.order"));
    private final Div parts = new Div();
    private final Findings page;
    private int version;

    FindingsEditor(
            FindingsService findings,
            AnalysisService analysis,
            Vintage vintage,
            Findings page,
            Consumer<Findings> saved) {
        this.findings = findings;
        this.analysis = analysis;
        this.vintage = vintage;
        this.page = page;
        this.saved = saved;
        version = page.version();
        variables = analysis.variables(vintage.id());
        english.setValue(page.titleEn());
        korean.setValue(page.titleKo());
        english.setMaxLength(Findings.LONGEST_TITLE);
        korean.setMaxLength(Findings.LONGEST_TITLE);
        addClassName("lf-form");
        parts.addClassName("lf-form");
        order.addClassName("lf-quiet");
        page.blocks().forEach(block -> cards.add(card(block)));
        var save = new Button(getTranslation("findings.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("findings.names")), english, korean, order, parts, more(), save);
        arrange();
    }

    private Component more() {
        var tables = new ComboBox<List<String>>(getTranslation("findings.table"));
        tables.setItems(analysis.released(vintage.id()));
        tables.setItemLabelGenerator(names -> Captions.of(names, variables, getLocale()));
        tables.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                append(Block.table(change.getValue(), null));
                tables.clear();
            }
        });
        var text = new Button(getTranslation("findings.text"), click -> append(Block.text("", "")));
        var more = new Div(text, tables);
        more.addClassName("lf-form");
        return more;
    }

    private void append(Block block) {
        cards.add(card(block));
        arrange();
        cards.getLast().focusFirst();
    }

    private BlockCard card(Block block) {
        return new BlockCard(block, Captions.of(block.table(), variables, getLocale()), new BlockCard.Moves() {
            @Override
            public void move(BlockCard card, int by) {
                int from = cards.indexOf(card);
                int to = Math.clamp((long) from + by, 0, cards.size() - 1);
                cards.remove(from);
                cards.add(to, card);
                arrange();
                card.focusMove(by);
            }

            @Override
            public void put(BlockCard card, BlockCard where) {
                int to = cards.indexOf(where);
                if (cards.remove(card)) {
                    cards.add(to, card);
                    arrange();
                }
            }

            @Override
            public void remove(BlockCard card) {
                cards.remove(card);
                arrange();
            }
        });
    }

    private void arrange() {
        order.setVisible(cards.size() > 1);
        parts.removeAll();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).at(i + 1, cards.size());
            parts.add(cards.get(i));
        }
    }

    private void save() {
        var blocks = cards.stream().map(BlockCard::block).toList();
        var outcome = findings.save(
                page.id(),
                version,
                english.getValue().strip(),
                korean.getValue().strip(),
                blocks);
        switch (outcome) {
            case Saving.Saved(var kept) -> {
                Notices.done(getTranslation("findings.saved"));
                saved.accept(kept);
            }
            case Saving.Changed(var theirs) -> compare(theirs);
            case Saving.DoesNotFit _ ->
                Notices.problem(getTranslation("findings.doesNotFit", Block.LONGEST_TEXT, Findings.MOST_BLOCKS));
        }
    }

    /** Both versions are there to be looked at, and neither goes before somebody says so. */
    private void compare(Findings theirs) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("findings.changed.title"));
        dialog.setWidth("min(860px, 100%)");
        var sheet = new Div();
        sheet.addClassName("an-studies");
        new FindingsPaper(this, getLocale(), analysis, vintage, false).fill(sheet, theirs);
        dialog.add(new Paragraph(getTranslation("findings.changed.text")), sheet);
        var mine = new Button(getTranslation("findings.changed.mine"), click -> {
            dialog.close();
            version = theirs.version();
            save();
        });
        var other = new Button(getTranslation("findings.changed.theirs"), click -> {
            dialog.close();
            saved.accept(theirs);
        });
        dialog.getFooter().add(new Button(getTranslation("findings.changed.on"), click -> dialog.close()), other, mine);
        dialog.open();
    }
}
