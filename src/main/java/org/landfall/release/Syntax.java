package org.landfall.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.shell.Csv;
import org.landfall.shell.ModuleTexts;
import org.springframework.stereotype.Component;

/**
 * Files that load and label every table in R, Stata and SPSS, in English and in Korean, from the folder of the package.
 * Words of an instrument are quoted for each program, so that none of them can become a command.
 */
@Component
class Syntax {
    private final ModuleTexts texts;

    Syntax(ModuleTexts texts) {
        this.texts = texts;
    }

    /** @param files the CSV of each table, in the order of the tables */
    List<PackagedFile> of(List<ProtectedTable> tables, List<PackagedFile> files) {
        var all = new ArrayList<PackagedFile>();
        for (var locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            var folder = "syntax/" + locale.getLanguage() + "/load";
            all.add(PackagedFile.text(folder + ".R", "tables <- list()\n" + each(tables, files, locale, this::r)));
            all.add(PackagedFile.text(
                    folder + ".do", "version 16\nclear all\n" + each(tables, files, locale, this::stata)));
            all.add(PackagedFile.text(folder + ".sps", "SET UNICODE=ON.\n" + each(tables, files, locale, this::spss)));
        }
        return all;
    }

    private interface Program {
        String of(int number, ProtectedTable table, String path, Locale locale);
    }

    private static String each(List<ProtectedTable> tables, List<PackagedFile> files, Locale locale, Program program) {
        return IntStream.range(0, tables.size())
                .mapToObj(i -> program.of(i + 1, tables.get(i), files.get(i).path(), locale))
                .collect(Collectors.joining("\n"));
    }

    private String r(int number, ProtectedTable table, String path, Locale locale) {
        var text = new StringBuilder("\ntable <- read.csv(" + quotedR(path)
                + ", encoding = \"UTF-8\", na.strings = \"\", colClasses = c("
                + joined(Column.of(table), column -> column.number() ? "\"numeric\"" : "\"character\"") + "))\n");
        for (var column : Column.of(table)) {
            var name = "table$" + column.name();
            if (!column.codes().isEmpty()) {
                text.append(name + "_label <- factor(" + name + ", levels = c("
                        + joined(column.codes(), code -> quotedR(Csv.neutral(code.code()))) + "), labels = c("
                        + joined(column.codes(), code -> quotedR(words(code, locale))) + "))\n");
            }
            text.append("attr(" + name + ", \"label\") <- " + quotedR(column.label(locale, texts)) + "\n");
        }
        return text + "tables[[" + quotedR(FileNames.of(table)) + "]] <- table\n";
    }

    private String stata(int number, ProtectedTable table, String path, Locale locale) {
        var text = new StringBuilder("\nimport delimited using " + quotedStata(path)
                + ", varnames(1) case(preserve) encoding(\"UTF-8\") stringcols("
                + IntStream.range(0, Column.of(table).size())
                        .filter(i -> !Column.of(table).get(i).number())
                        .mapToObj(i -> Integer.toString(i + 1))
                        .collect(Collectors.joining(" "))
                + ") clear\n");
        for (var column : Column.of(table)) {
            var name = column.name();
            text.append("label variable " + name + " " + quotedStata(column.label(locale, texts)) + "\n");
            if (!column.codes().isEmpty()) {
                text.append("generate byte " + name + "_n = .\n");
                for (int i = 0; i < column.codes().size(); i++) {
                    var code = column.codes().get(i);
                    text.append("replace " + name + "_n = " + (i + 1) + " if " + name + " == "
                            + quotedStata(Csv.neutral(code.code())) + "\n");
                    text.append("label define " + name + " " + (i + 1) + " " + quotedStata(words(code, locale))
                            + ", add\n");
                }
                text.append("label values " + name + "_n " + name + "\n");
            }
        }
        return text + "save \"table" + number + ".dta\", replace\n";
    }

    private String spss(int number, ProtectedTable table, String path, Locale locale) {
        var text = new StringBuilder("\nGET DATA /TYPE=TXT /FILE=" + quotedSpss(path)
                + "\n  /ENCODING=\"UTF8\" /ARRANGEMENT=DELIMITED /DELIMITERS=\",\" /QUALIFIER='\"' /FIRSTCASE=2"
                + "\n  /VARIABLES=\n");
        for (var column : Column.of(table)) {
            text.append("  " + column.name() + (column.number() ? " F8" : " A200") + "\n");
        }
        text.append("  .\nDATASET NAME table" + number + ".\nFORMATS ci95_half (F8.2).\n");
        for (var column : Column.of(table)) {
            text.append("VARIABLE LABELS " + column.name() + " " + quotedSpss(column.label(locale, texts)) + ".\n");
            if (!column.codes().isEmpty()) {
                text.append("VALUE LABELS " + column.name());
                column.codes()
                        .forEach(code -> text.append(
                                "\n  " + quotedSpss(Csv.neutral(code.code())) + " " + quotedSpss(words(code, locale))));
                text.append(".\n");
            }
        }
        return text.toString();
    }

    private static String words(Variable.Code code, Locale locale) {
        return oneLine(code.label().in(locale.getLanguage()));
    }

    private static <T> String joined(List<T> all, Function<T, String> word) {
        return all.stream().map(word).collect(Collectors.joining(", "));
    }

    static String quotedR(String words) {
        return "\"" + oneLine(words).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Stata expands macros within quotes, may see comments there, and knows no way to write their signs. */
    static String quotedStata(String words) {
        return "\""
                + oneLine(words)
                        .replace('"', '\'')
                        .replace('`', '\'')
                        .replace('$', '＄')
                        .replaceAll("/(?=[/*])", "/ ")
                + "\"";
    }

    static String quotedSpss(String words) {
        return "\"" + oneLine(words).replace("\"", "\"\"") + "\"";
    }

    /** Without what ends a line or may not stand in XML. */
    static String oneLine(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\uFFFE\\uFFFF]+", " ");
    }
}
