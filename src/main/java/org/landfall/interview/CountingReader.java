package org.landfall.interview;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.landfall.interview.CountingForm.Question;

/**
 * Reads what {@link CountingWriter} wrote of many documents. Documents that say the same share one answer. Safe for use by
 * several threads.
 */
final class CountingReader {
    private static final int MOST_SHARED = 1000;

    private final CountingForm form;
    private final List<Map<String, DocumentedAnswer>> shared;

    CountingReader(CountingForm form) {
        this.form = form;
        this.shared = Stream.<Map<String, DocumentedAnswer>>generate(ConcurrentHashMap::new)
                .limit(form.questions())
                .toList();
    }

    /** Empty when it was written by other numbers than the form's of now. */
    Optional<CountedDocument> read(byte[] bytes) {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        try {
            if (in.readUInt32() != CountingWriter.VERSION || in.readFixed64() != form.mark()) {
                return Optional.empty();
            }
            int day = in.readSFixed32();
            boolean source = in.readBool();
            boolean permitted = in.readBool();
            long state = in.readFixed64();
            DocumentedAnswer[] answers = new DocumentedAnswer[in.readUInt32()];
            for (int i = 0; i < answers.length; i++) {
                answers[i] = answer(in);
            }
            return Optional.of(new CountedDocument(
                    day == CountingWriter.NO_DAY ? null : LocalDate.ofEpochDay(day),
                    source,
                    permitted,
                    state,
                    Arrays.asList(answers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentedAnswer answer(CodedInputStream in) throws IOException {
        int number = in.readUInt32();
        int said = in.readUInt32();
        return said == CountingWriter.OTHER
                ? other(number, in.readString())
                : form.question(number).answers().get(said - 1);
    }

    private DocumentedAnswer other(int number, String written) {
        Map<String, DocumentedAnswer> known = shared.get(number - 1);
        DocumentedAnswer answer = known.get(written);
        if (answer == null) {
            answer = answer(form.question(number), written);
            if (known.size() < MOST_SHARED) {
                known.put(written, answer);
            }
        }
        return answer;
    }

    private static DocumentedAnswer answer(Question question, String written) {
        String rest = written.substring(2);
        String value = written.charAt(1) == CountingWriter.TEXT
                ? rest
                : rest.chars()
                        .mapToObj(letter -> question.choices().get(letter - CountingWriter.FIRST))
                        .collect(Collectors.joining(CountingWriter.BLANK));
        String scope = CountingForm.SCOPES.get(written.charAt(0) - CountingWriter.FIRST);
        return new DocumentedAnswer(question.name(), value, null, scope);
    }
}
