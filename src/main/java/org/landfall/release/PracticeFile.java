package org.landfall.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.landfall.shell.Csv;
import org.landfall.shell.ModuleTexts;
import org.springframework.stereotype.Component;

/** A file to write scripts against: made-up people with the codes of the tables. Whoever opens it sees first that it is made up. */
@Component
class PracticeFile {
    static final String MADE_UP = "SYNTHETIC";

    private final ModuleTexts texts;

    PracticeFile(ModuleTexts texts) {
        this.texts = texts;
    }

    /** @param tables of this vintage, at least one */
    byte[] of(Vintage vintage, List<ProtectedTable> tables) {
        var people = MadeUpPeople.of(vintage, tables);
        return PackageZip.of(List.of(
                PackagedFile.text(MADE_UP + "-practice.csv", csv(people)),
                PackagedFile.text("codebook.csv", CodebookCsv.of(people.variables())),
                PackagedFile.text("README-" + MADE_UP + ".txt", readMe(vintage, people.codes().length))));
    }

    static String name(Vintage vintage) {
        return FileNames.of(vintage) + "-" + MADE_UP + "-practice.zip";
    }

    private static String csv(MadeUpPeople people) {
        var header = Stream.concat(
                        Stream.of("synthetic"), people.variables().stream().map(Variable::name))
                .toList();
        var rows = new ArrayList<List<Object>>();
        for (int[] person : people.codes()) {
            var row = new ArrayList<Object>();
            row.add(MADE_UP);
            for (int i = 0; i < person.length; i++) {
                row.add(people.variables().get(i).codes().get(person[i]).code());
            }
            rows.add(row);
        }
        return Csv.of(header, rows);
    }

    private String readMe(Vintage vintage, int people) {
        return Stream.of(Locale.ENGLISH, Locale.KOREAN)
                .flatMap(locale -> Stream.of(
                        texts.getTranslation("release.practice.loud", locale),
                        texts.getTranslation(
                                "release.practice.what", locale, vintage.studyCode(), vintage.label(), people),
                        texts.getTranslation("release.practice.use", locale)))
                .map(ReadMe::wrapped)
                .collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }
}
