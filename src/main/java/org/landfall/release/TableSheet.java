package org.landfall.release;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.landfall.analysis.Label;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.disclosure.Shown;

/** One table: the first variable down, the second across, a third in blocks one below the other. */
final class TableSheet {
    private static final String TEXT = "@";
    private static final String LOW = "LOW";
    private static final String LOW_FILL = "E7ECEF";
    private static final int LABEL_WIDTH = 36;
    private static final int NUMBER_WIDTH = 18;

    private final Worksheet sheet;
    private final ProtectedTable table;
    private final ReadMe readMe;
    private int row;

    TableSheet(Worksheet sheet, ProtectedTable table, ReadMe readMe) {
        this.sheet = sheet;
        this.table = table;
        this.readMe = readMe;
    }

    void write() {
        sheet.width(0, LABEL_WIDTH);
        for (var locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            heading(0, ReadMe.title(table, locale));
            row++;
        }
        text(0, table.vintage().studyCode() + " " + table.vintage().label());
        row += 2;
        if (table.variables().size() == 3) {
            blocks();
        } else {
            block(table);
        }
        for (var locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (var note : readMe.lowAndSums(table, locale)) {
                text(0, note);
                row++;
            }
        }
    }

    private void blocks() {
        var third = table.variables().getLast();
        for (int code = 0; code < third.codes().size(); code++) {
            heading(
                    0,
                    words(third.label()) + ": " + words(third.codes().get(code).label()));
            row++;
            block(table.slice(code));
        }
    }

    private void block(ProtectedTable block) {
        boolean crossed = block.variables().size() == 2;
        var down = block.variables().getFirst();
        heading(0, words(down.label()));
        if (crossed) {
            header(block.variables().getLast());
        } else {
            sheet.width(1, NUMBER_WIDTH);
            heading(1, "Persons / 명");
        }
        row++;
        for (int code = 0; code < down.codes().size(); code++) {
            text(0, words(down.codes().get(code).label()));
            if (crossed) {
                for (int across = 0;
                        across < block.variables().getLast().codes().size();
                        across++) {
                    cell(across + 1, block.shown(code, across));
                }
            } else {
                cell(1, block.shown(code));
            }
            row++;
        }
        row++;
    }

    private void header(Variable across) {
        for (int code = 0; code < across.codes().size(); code++) {
            sheet.width(code + 1, NUMBER_WIDTH);
            heading(code + 1, words(across.codes().get(code).label()));
        }
    }

    private void cell(int column, Shown shown) {
        switch (shown) {
            case Shown.Number number -> sheet.value(row, column, number.value());
            case Shown.Low low -> {
                sheet.value(row, column, LOW);
                sheet.style(row, column)
                        .format(TEXT)
                        .italic()
                        .horizontalAlignment("right")
                        .fillColor(LOW_FILL)
                        .set();
            }
        }
    }

    private void heading(int column, String words) {
        sheet.value(row, column, words);
        sheet.style(row, column)
                .format(TEXT)
                .bold()
                .wrapText(column > 0)
                .verticalAlignment("top")
                .set();
    }

    private void text(int column, String words) {
        sheet.value(row, column, words);
        sheet.style(row, column).format(TEXT).verticalAlignment("top").set();
    }

    private static String words(Label label) {
        var english = label.in("en");
        var korean = label.in("ko");
        return english.equals(korean) ? english : english + " / " + korean;
    }
}
