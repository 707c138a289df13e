package org.landfall.bench;

import java.util.Map;
import org.landfall.instrument.FormFiles;
import org.landfall.instrument.TestFiles;
import org.landfall.instrument.TestWorkbook;
import org.landfall.interview.engine.FormTemplate;

/** A form that chooses from ten thousand towns in a file, filtered by their area, and looks up how many people live there. */
public final class LongList {
    public static final int AREAS = 500;
    private static final int TOWNS = 10_000;

    private LongList() {}

    public static FormTemplate template() {
        String form = TestWorkbook.form()
                .row("integer|area|Area|")
                .with("choice_filter", "area = ${area}", "select_one_from_file towns.csv|town|Town|")
                .with("calculation", "pulldata('towns', 'people', 'name', ${town})", "calculate|people")
                .compiled()
                .xformXml();
        StringBuilder towns = new StringBuilder("name,label,area,people\n");
        for (int i = 0; i < TOWNS; i++) {
            towns.append("t%d,Town %d,%d,%d%n".formatted(i, i, i % AREAS, i * 3));
        }
        FormFiles files = TestFiles.of(form, Map.of("towns.csv", TestFiles.text(towns.toString())));
        return FormTemplate.parse(form, files);
    }
}
