package org.landfall.instrument.xlsform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the .xls workbooks of Excel 97 to 2003, record by record and without building a workbook of them. What the
 * header of the file claims to need is held against what there is before anything is set aside for it.
 */
final class XlsReader {
    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final List<Integer> SECTOR_COUNTS_AT = List.of(44, 64, 72);

    private XlsReader() {}

    static List<Table> read(byte[] file, Predicate<String> wanted) {
        checkHeader(file);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableWorkbookException("encrypted");
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new UnreadableWorkbookException("macros");
            }
            XlsRecords records = new XlsRecords(wanted);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(records.listener());
            try (InputStream stream = root.createDocumentInputStream("Workbook")) {
                new HSSFEventFactory().processEvents(request, stream);
            }
            return records.tables();
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableWorkbookException("encrypted");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
    }

    private static void checkHeader(byte[] file) {
        if (file.length < HEADER) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
        ByteBuffer header = ByteBuffer.wrap(file, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        int shift = header.getShort(SECTOR_SHIFT_AT);
        if (shift != 9 && shift != 12) {
            throw new UnreadableWorkbookException("notWorkbook");
        }
        long sectors = file.length >> shift;
        long perTable = (1L << shift) / Integer.BYTES;
        long most = sectors / perTable + 2; // a table of sectors covers this many
        for (int at : SECTOR_COUNTS_AT) {
            if (header.getInt(at) < 0 || header.getInt(at) > most) {
                throw new UnreadableWorkbookException("notWorkbook");
            }
        }
    }
}
