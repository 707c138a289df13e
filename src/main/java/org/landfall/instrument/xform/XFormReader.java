package org.landfall.instrument.xform;

import java.util.ArrayList;
import java.util.List;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;

/**
 * Reads an XForm into the sheets of a workbook from which the standard's converter would make an equal one. Warns of
 * every node of which the sheets cannot say all; the XForm itself is kept and runs as it is.
 */
public final class XFormReader {
    private XFormReader() {}

    /**
     * @throws org.landfall.instrument.xlsform.UnreadableWorkbookException with the key of the reason
     */
    public static List<Table> read(String xform, Problems problems) {
        Source source = Source.of(xform);
        Place root = source.places();
        Paths paths = new Paths(root);
        new Marks(source, root, paths, problems).mark();
        Words words = new Words(source.model(), paths, problems);
        Lists lists = new Lists(source, words, root, problems);
        Rows rows = new Rows(source, words, paths, problems);
        ListsBeside beside = new ListsBeside(words, paths, problems);
        Table survey = new Survey(rows, new Selects(lists, paths, problems), beside, problems).write(root, lists);
        Settings settings = new Settings(source, root, paths, problems);
        List<Table> tables = new ArrayList<>(List.of(survey));
        lists.table().ifPresent(tables::add);
        tables.addAll(beside.tables());
        tables.add(settings.table(words.defaultLanguage(), lists.sameCodes()));
        settings.entities().ifPresent(tables::add);
        return tables;
    }
}
