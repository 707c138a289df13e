package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.landfall.analysis.chart.ChartKind;
import org.landfall.analysis.findings.Block;

/** One part of a page while it is arranged: its words in both languages or its table, and where it stands. */
class BlockCard extends Article {
    private final transient Block before;
    private final String caption;
    private final TextArea english = words("findings.text.en");
    private final TextArea korean = words("findings.text.ko");
    private final Select<ChartKind> chart = new Select<>();
    private final H2 heading = new H2();
    private final Button up;
    private final Button down;
    private final Button remove;

    /** What the page does with a part. */
    interface Moves {
        void move(BlockCard card, int by);

        /** Where the other one stands. */
        void put(BlockCard card, BlockCard where);

        void remove(BlockCard card);
    }

    /** @param caption what the table is called; empty where there are words */
    BlockCard(Block block, String caption, Moves moves) {
        before = block;
        this.caption = caption;
        addClassNames("lf-card", "an-budget");
        // as wide as the form with its padding, not wider
        getStyle().set("box-sizing", "border-box");
        up = new Button(getTranslation("findings.up"), click -> moves.move(this, -1));
        down = new Button(getTranslation("findings.down"), click -> moves.move(this, 1));
        remove = new Button(getTranslation("findings.remove"), click -> moves.remove(this));
        var ways = new Div(up, down, remove);
        ways.addClassName("lf-actions");
        add(heading);
        if (block.hasTable()) {
            table(block);
        } else {
            english.setValue(block.en());
            korean.setValue(block.ko());
            add(english, korean);
        }
        add(ways);
        drag(moves);
    }

    /** By its heading: a card that could be dragged anywhere would let nobody mark words in it. */
    private void drag(Moves moves) {
        var handle = DragSource.create(heading);
        handle.setEffectAllowed(EffectAllowed.MOVE);
        handle.setDragData(this);
        heading.getStyle().set("cursor", "grab");
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragData()
                        .filter(BlockCard.class::isInstance)
                        .ifPresent(card -> moves.put((BlockCard) card, this)));
    }

    private void table(Block block) {
        chart.setLabel(getTranslation("findings.chart"));
        chart.setItems(ChartKind.values());
        chart.setEmptySelectionAllowed(true);
        chart.setEmptySelectionCaption(getTranslation("findings.noChart"));
        chart.setItemLabelGenerator(one -> one == null
                ? getTranslation("findings.noChart")
                : getTranslation("analysis.picture.form." + one.name()));
        var kind = block.chart();
        if (kind != null) {
            chart.setValue(kind);
        }
        if (block.table().size() == 2) {
            add(chart);
        }
    }

    /** @param place counted from one */
    void at(int place, int of) {
        heading.setText(
                before.hasTable()
                        ? getTranslation("findings.part.table", place, caption)
                        : getTranslation("findings.part.text", place));
        up.setEnabled(place > 1);
        down.setEnabled(place < of);
        for (var way : new Button[] {up, down, remove}) {
            way.setAriaLabel(way.getText() + ": " + heading.getText());
        }
    }

    void focusFirst() {
        if (before.hasTable()) {
            up.focus();
        } else {
            english.focus();
        }
    }

    /** Whoever moves a part by keys goes on with the same key. */
    void focusMove(int by) {
        var same = by < 0 ? up : down;
        (same.isEnabled() ? same : by < 0 ? down : up).focus();
    }

    Block block() {
        return before.hasTable()
                ? Block.table(before.table(), chart.getValue())
                : Block.text(english.getValue().strip(), korean.getValue().strip());
    }

    private TextArea words(String key) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(Block.LONGEST_TEXT);
        area.setHelperText(getTranslation("findings.text.help"));
        return area;
    }
}
