package org.landfall.release;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Vintage;
import org.landfall.disclosure.Shown;
import org.landfall.shell.ModuleTexts;
import org.springframework.stereotype.Component;

/** The words beside tables, English and then Korean: what the files are and how the numbers were protected. */
@Component
class ReadMe {
    private static final int WIDTH = 100;

    private final ModuleTexts texts;

    ReadMe(ModuleTexts texts) {
        this.texts = texts;
    }

    String of(Vintage vintage, List<ProtectedTable> tables) {
        return Stream.of(Locale.ENGLISH, Locale.KOREAN)
                .flatMap(locale -> paragraphs(vintage, tables, locale))
                .map(ReadMe::wrapped)
                .collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }

    private Stream<String> paragraphs(Vintage vintage, List<ProtectedTable> tables, Locale locale) {
        var files = Stream.of(
                texts.getTranslation("release.readme.files", locale),
                texts.getTranslation("release.readme.receipt", locale));
        return Stream.of(tables.stream().map(table -> titleAndFloor(table, locale)), files, protection(vintage, locale))
                .flatMap(paragraphs -> paragraphs);
    }

    private Stream<String> protection(Vintage vintage, Locale locale) {
        var parameters = vintage.parameters();
        var persons = texts.getTranslation(
                "release.readme.vintage", locale, vintage.studyCode(), vintage.label(), vintage.noisyPersons());
        var noise = texts.getTranslation(
                "release.readme.noise", locale, parameters.sigma(), Math.round(parameters.halfWidth95()));
        return Stream.of(
                        Stream.of(persons, noise),
                        Stream.of(
                                texts.getTranslation("release.readme.low", locale),
                                texts.getTranslation("release.readme.sums", locale),
                                texts.getTranslation("release.readme.percent", locale, parameters.percentageBase()),
                                texts.getTranslation("release.readme.sample", locale)),
                        fieldwork(vintage, locale),
                        leftOut(vintage, locale))
                .flatMap(paragraphs -> paragraphs);
    }

    private Stream<String> fieldwork(Vintage vintage, Locale locale) {
        var said = vintage.fieldwork();
        return said.said()
                ? Stream.of(texts.getTranslation(
                        "release.readme.fieldwork",
                        locale,
                        said.found().in(locale.getLanguage()),
                        Integer.toString(said.from()),
                        Integer.toString(said.to())))
                : Stream.empty();
    }

    private Stream<String> leftOut(Vintage vintage, Locale locale) {
        var left = vintage.leftOut();
        if (left == null) {
            return Stream.empty();
        }
        var records = texts.getTranslation(
                "release.readme.left",
                locale,
                number(left.noConsent(), vintage),
                number(left.waiting(), vintage),
                number(left.others(), vintage));
        return left.refused() == null || left.erased() == null
                ? Stream.of(records)
                : Stream.of(
                        records,
                        texts.getTranslation(
                                "release.readme.absent",
                                locale,
                                number(left.refused(), vintage),
                                number(left.erased(), vintage)));
    }

    private static String number(int noisy, Vintage vintage) {
        return switch (Shown.of(noisy, vintage.parameters())) {
            case Shown.Number(int number) -> Integer.toString(number);
            case Shown.Low() -> "LOW";
        };
    }

    /** What holds for the numbers wherever they stand. */
    List<String> notes(Vintage vintage, List<ProtectedTable> tables, Locale locale) {
        return Stream.concat(tables.stream().map(table -> titleAndFloor(table, locale)), protection(vintage, locale))
                .toList();
    }

    /** What must stand beside every table. */
    List<String> lowAndSums(ProtectedTable table, Locale locale) {
        return List.of(
                texts.getTranslation(
                        "release.readme.floor", locale, table.parameters().floor()),
                texts.getTranslation("release.readme.low", locale),
                texts.getTranslation("release.readme.sums", locale));
    }

    private String titleAndFloor(ProtectedTable table, Locale locale) {
        return title(table, locale) + ". "
                + texts.getTranslation(
                        "release.readme.floor", locale, table.parameters().floor());
    }

    static String title(ProtectedTable table, Locale locale) {
        return table.variables().stream()
                .map(variable -> variable.label().in(locale.getLanguage()))
                .collect(Collectors.joining(" × "));
    }

    static String wrapped(String paragraph) {
        var lines = new StringBuilder();
        int column = 0;
        for (var word : paragraph.split(" ")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                lines.append("\r\n");
                column = 0;
            }
            lines.append(column == 0 ? "" : " ").append(word);
            column += (column == 0 ? 0 : 1) + word.length();
        }
        return lines.toString();
    }
}
