package org.landfall.instrument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.landfall.instrument.xform.XFormReader;
import org.landfall.instrument.xlsform.FileKind;
import org.landfall.instrument.xlsform.Problems;
import org.landfall.instrument.xlsform.Table;
import org.landfall.instrument.xlsform.UnreadableWorkbookException;
import org.landfall.instrument.xlsform.WorkbookReader;

/**
 * A questionnaire as somebody handed it in, opened: its sheets, whatever kind of file it is.
 *
 * @param xform the form itself where one was handed in; it is kept as it is
 */
record HandedIn(FileKind kind, List<Table> tables, Optional<String> xform) {

    /**
     * @param problems takes the warnings about an XForm that sheets cannot say in full
     * @throws UnreadableWorkbookException with the key of the reason
     * @throws UnusableFormException where an XForm could reach outside or exhaust memory
     */
    static HandedIn read(byte[] file, Problems problems) {
        FileKind kind = FileKind.of(file);
        if (kind != FileKind.XFORM) {
            return new HandedIn(kind, WorkbookReader.read(file), Optional.empty());
        }
        String xform = text(file);
        XFormGuard.check(xform);
        return new HandedIn(kind, XFormReader.read(xform, problems), Optional.of(xform));
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableWorkbookException("encoding");
        }
    }
}
