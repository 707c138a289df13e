package org.landfall.instrument.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.TreeElement;
import org.landfall.instrument.xlsform.Problems;

/**
 * A list beside a form as the tree that expressions look into: {@code root/item/column}. Everything in it is text and
 * stays text. What is larger than any list, damaged or no list is refused with its place.
 */
public final class ListFile {
    public static final int MAX_BYTES = 10_000_000;
    static final int MAX_ROWS = 50_000;
    static final int MAX_COLUMNS = 200;
    static final int MAX_CELLS = 500_000;
    static final int MAX_CELL = 10_000;

    private ListFile() {}

    /** The list cannot be read; says where and why. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final int row;
        final String key;
        final String value;

        Unreadable(int row, String key, String value) {
            super(key);
            this.row = row;
            this.key = key;
            this.value = value;
        }
    }

    /** @return nothing sound where a problem was added */
    public static TreeElement read(NeededFile needed, byte[] bytes, Problems problems) {
        try {
            TreeElement root = root(needed.name(), bytes);
            Set<String> there = columns(root);
            if (root.getNumChildren() == 0) {
                problems.add(needed.name(), 1, "", "file.empty", needed.name());
            } else {
                needed.columns().stream()
                        .filter(column -> !there.contains(column))
                        .forEach(column -> problems.add(
                                needed.name(), 1, column, "file.noColumn", column, String.join(", ", there)));
            }
            return root;
        } catch (Unreadable e) {
            problems.add(needed.name(), e.row, "", "file." + e.key, e.value);
            return new TreeElement("root", 0);
        }
    }

    private static TreeElement root(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable(0, "tooBig", name);
        }
        String text = text(bytes);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xml" -> XmlList.read(text);
            case "geojson" -> GeoList.read(text);
            default -> CsvList.read(text);
        };
    }

    private static String text(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                throw new Unreadable(0, "binary", "");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(0, "encoding", "");
        }
    }

    /** The names of what the items hold. */
    private static Set<String> columns(TreeElement root) {
        Set<String> columns = new LinkedHashSet<>();
        for (int i = 0; i < root.getNumChildren(); i++) {
            TreeElement item = root.getChildAt(i);
            for (int j = 0; j < item.getNumChildren(); j++) {
                columns.add(item.getChildAt(j).getName());
            }
        }
        return columns;
    }

    /** @throws Unreadable when it is longer than any cell of a list */
    static String cell(String value, int row) {
        if (value.length() > MAX_CELL) {
            throw new Unreadable(row, "cellTooLong", String.valueOf(MAX_CELL));
        }
        return value;
    }

    /** @throws Unreadable when there are more than any list has */
    static void countCells(long cells, int row) {
        if (cells > MAX_CELLS) {
            throw new Unreadable(row, "tooManyCells", String.valueOf(MAX_CELLS));
        }
    }

    static TreeElement item(TreeElement root, int number, List<String> columns, List<String> cells) {
        if (number >= MAX_ROWS) {
            throw new Unreadable(number + 1, "tooManyRows", String.valueOf(MAX_ROWS));
        }
        TreeElement item = new TreeElement("item", number);
        for (int i = 0; i < columns.size(); i++) {
            TreeElement field = new TreeElement(columns.get(i), 0);
            field.setValue(new UncastData(i < cells.size() ? cells.get(i) : ""));
            item.addChild(field);
        }
        root.addChild(item);
        return item;
    }
}
