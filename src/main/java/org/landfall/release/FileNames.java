package org.landfall.release;

import java.util.stream.Collectors;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;

/** Names that every file system takes and no path can hide in. */
final class FileNames {
    private FileNames() {}

    static String of(Vintage vintage) {
        return "landfall-" + plain(vintage.studyCode()) + "-" + plain(vintage.label());
    }

    static String of(ProtectedTable table) {
        return table.variables().stream()
                .map(Variable::name)
                .map(FileNames::plain)
                .collect(Collectors.joining("-"));
    }

    private static String plain(String name) {
        return name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
