package org.landfall.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.analysis.ProtectedTable;
import org.landfall.analysis.Variable;
import org.landfall.analysis.Vintage;
import org.springframework.stereotype.Component;

/**
 * Released tables as a Frictionless Data Package: tables, codebook, the words that explain both, descriptor and
 * receipt. The same tables always make the same bytes.
 */
@Component
class DataPackage {
    /**
     * @param receipt the hash of the receipt, which names the hash of every other file
     * @param hashes of the zip, of the receipt and of the other files
     */
    record Packed(byte[] zip, String receipt, List<String> hashes) {}

    private final Descriptor descriptor;
    private final DdiCodebook ddi;
    private final Syntax syntax;
    private final TableWorkbook workbook;
    private final ReadMe readMe;

    DataPackage(Descriptor descriptor, DdiCodebook ddi, Syntax syntax, TableWorkbook workbook, ReadMe readMe) {
        this.descriptor = descriptor;
        this.ddi = ddi;
        this.syntax = syntax;
        this.workbook = workbook;
        this.readMe = readMe;
    }

    /** @param tables of this vintage, at least one */
    Packed of(Vintage vintage, List<ProtectedTable> tables) {
        var files = files(vintage, tables);
        return packed(files, Receipt.of(vintage, tables, files));
    }

    /** The same, of tables that two custodians have signed. */
    Packed signed(Signatures signatures, Vintage vintage, List<ProtectedTable> tables) {
        var files = files(vintage, tables);
        return packed(files, Receipt.of(signatures, vintage, tables, files));
    }

    /** One hash over all files but the receipt: what custodians sign. */
    String contents(Vintage vintage, List<ProtectedTable> tables) {
        var lines = files(vintage, tables).stream()
                .map(file -> file.hash() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
        return PackagedFile.text("", lines).hash();
    }

    private List<PackagedFile> files(Vintage vintage, List<ProtectedTable> tables) {
        var data = tables.stream()
                .map(table -> PackagedFile.text("tables/" + FileNames.of(table) + ".csv", TableCsv.of(table)))
                .toList();
        var files = new ArrayList<PackagedFile>();
        files.add(PackagedFile.text("datapackage.json", descriptor.of(vintage, tables, data)));
        files.addAll(data);
        files.add(PackagedFile.text("codebook.csv", CodebookCsv.of(variables(tables))));
        files.add(PackagedFile.text("ddi.xml", ddi.of(vintage, tables, data)));
        files.addAll(syntax.of(tables, data));
        files.add(new PackagedFile("tables.xlsx", workbook.of(vintage, tables)));
        files.add(PackagedFile.text("README.txt", readMe.of(vintage, tables)));
        return files;
    }

    private static Packed packed(List<PackagedFile> signed, PackagedFile receipt) {
        var files = new ArrayList<>(signed);
        files.add(receipt);
        byte[] zip = PackageZip.of(files);
        var hashes = Stream.concat(
                        Stream.of(PackagedFile.hash(zip), receipt.hash()),
                        files.stream().map(PackagedFile::hash))
                .distinct()
                .toList();
        return new Packed(zip, receipt.hash(), hashes);
    }

    private static List<Variable> variables(List<ProtectedTable> tables) {
        var byName = new LinkedHashMap<String, Variable>();
        tables.forEach(table -> table.variables().forEach(variable -> byName.put(variable.name(), variable)));
        return List.copyOf(byName.values());
    }
}
