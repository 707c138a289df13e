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

    /** The same for everybody, and told apart from working copies. */
    static String of(Release release) {
        return "landfall-" + plain(release.vintageName()) + "-signed-"
                + release.id().toString().substring(0, 8) + ".zip";
    }

    private static String plain(String name) {
        return name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
