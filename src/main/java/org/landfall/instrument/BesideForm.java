package org.landfall.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.javarosa.core.model.instance.TreeElement;
import org.landfall.instrument.files.ListFile;
import org.landfall.instrument.files.MediaType;
import org.landfall.instrument.files.NeededFile;
import org.landfall.instrument.files.NeededFiles;
import org.landfall.instrument.xlsform.Problems;

/** Looks at files that come with a form: only what the form names is taken, and only when it is what it should be. */
final class BesideForm {
    /** All files of one version together. */
    static final long MAX_ALL = 50_000_000;

    private final List<NeededFile> needed;

    private BesideForm(List<NeededFile> needed) {
        this.needed = needed;
    }

    static BesideForm of(String xform) {
        return new BesideForm(NeededFiles.of(xform));
    }

    Set<String> names() {
        return needed.stream().map(NeededFile::name).collect(Collectors.toSet());
    }

    /** Those it names, and behind them what is there although it names it no more. */
    List<FileState> states(List<FormFileTable.Line> there) {
        Map<String, FormFileTable.Line> byName =
                new TreeMap<>(there.stream().collect(Collectors.toMap(FormFileTable.Line::name, line -> line)));
        List<FileState> states = new ArrayList<>();
        needed.forEach(file -> {
            FormFileTable.Line line = byName.remove(file.name());
            states.add(new FileState(
                    file.name(),
                    file.use(),
                    file.usedBy(),
                    line == null ? null : line.bytes(),
                    line == null ? 0 : line.items()));
        });
        byName.values()
                .forEach(line -> states.add(
                        new FileState(line.name(), NeededFile.Use.LOOKUP, List.of(), line.bytes(), line.items())));
        return states;
    }

    /** Empty with a problem when it is not what the form needs under this name. */
    Optional<FormFile> look(String name, byte[] bytes, Problems problems) {
        List<NeededFile> wanted =
                needed.stream().filter(file -> file.name().equals(name)).toList();
        Problems own = new Problems();
        String type = FormFile.LIST;
        int items = 0;
        if (wanted.isEmpty()) {
            own.add(shown(name), 0, "", "file.notNamed", shown(name), named());
        }
        for (NeededFile file : wanted) {
            if (file.list()) {
                TreeElement list = ListFile.read(file, bytes, own);
                items = list.getNumChildren();
            } else {
                type = MediaType.of(name, bytes, own);
            }
        }
        own.all().forEach(problems::add);
        return own.none() ? Optional.of(new FormFile(name, type, items, bytes)) : Optional.empty();
    }

    /** Those that fit; what the form does not name is left out with a warning. */
    List<FormFile> look(Map<String, byte[]> files, Problems problems) {
        List<FormFile> fitting = new ArrayList<>();
        long all = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all += file.getValue().length;
            if (!names().contains(file.getKey())) {
                problems.warn(shown(file.getKey()), 0, "", "file.notNamed", shown(file.getKey()));
            } else {
                look(file.getKey(), file.getValue(), problems).ifPresent(fitting::add);
            }
        }
        if (all > MAX_ALL) {
            problems.add("", 0, "", "file.allTooBig");
        }
        return fitting;
    }

    /** Files of an earlier version that this one names as well, where they still fit; says which. */
    List<FormFile> takenOver(String version, List<FormFile> before, Set<String> brought, Problems problems) {
        List<FormFile> taken = new ArrayList<>();
        for (FormFile file : before) {
            if (names().contains(file.name()) && !brought.contains(file.name())) {
                Problems unfit = new Problems();
                look(file.name(), file.bytes(), unfit).ifPresent(taken::add);
                problems.warn("", 0, "", unfit.none() ? "file.takenOver" : "file.notTakenOver", file.name(), version);
            }
        }
        return taken;
    }

    /** Looks at the files that came along, or lie beside the form or in a folder {@code media} there; nothing is kept. */
    void check(Map<String, byte[]> brought, Path form, Problems problems) {
        Map<String, byte[]> found = new TreeMap<>(brought);
        for (String name : names()) {
            for (Path place : List.of(form.resolveSibling("media").resolve(name), form.resolveSibling(name))) {
                try {
                    if (!found.containsKey(name) && Files.isRegularFile(place)) {
                        found.put(name, Files.readAllBytes(place));
                    }
                } catch (IOException e) {
                    problems.add(name, 0, "", "file.unreadable");
                }
            }
            if (!found.containsKey(name)) {
                problems.warn(name, 0, "", "file.missing", name);
            }
        }
        look(found, problems);
    }

    private String named() {
        return needed.isEmpty()
                ? "–"
                : String.join(", ", names().stream().sorted().toList());
    }

    /** Names come from outside. */
    private static String shown(String name) {
        return name.replaceAll("\\p{C}", "?");
    }
}
