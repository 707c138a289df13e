package org.landfall.interview;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.landfall.crypto.Place;
import org.landfall.crypto.RecordKey;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.Entry;
import org.landfall.interview.engine.EntryCodec;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what belongs to one interview. Every entry is bound to its number, every document to its revision. */
final class SealedInterview {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String study;
    private final UUID interview;
    private final RecordKey key;
    private final FileSeal files;

    SealedInterview(String study, InterviewId interview, RecordKey key) {
        this.study = study;
        this.interview = interview.value();
        this.key = key;
        this.files = new FileSeal(study, interview, key);
    }

    FileSeal files() {
        return files;
    }

    byte[] seal(Entry entry, int seq) {
        return key.seal(entryPlace(seq), EntryCodec.encode(entry));
    }

    Entry open(byte[] sealed, int seq) {
        return EntryCodec.decode(key.open(entryPlace(seq), sealed));
    }

    List<Entry> open(List<byte[]> sealed) {
        return IntStream.range(0, sealed.size())
                .mapToObj(i -> open(sealed.get(i), i + 1))
                .toList();
    }

    byte[] sealDocument(List<Answer> answers, int revision) {
        return key.seal(documentPlace(revision), DocumentCodec.encode(answers));
    }

    List<Answer> openDocument(byte[] sealed, int revision) {
        return DocumentCodec.decode(key.open(documentPlace(revision), sealed));
    }

    /** @param counting what {@link CountingForm} wrote of the document of that revision */
    byte[] sealCounting(byte[] counting, int revision) {
        return key.seal(countingPlace(revision), counting);
    }

    byte[] openCounting(byte[] sealed, int revision) {
        return key.open(countingPlace(revision), sealed);
    }

    byte[] sealReports(List<DistressReport> reports) {
        return key.seal(reportPlace(), JSON.writeValueAsBytes(reports));
    }

    List<DistressReport> openReports(byte[] sealed) {
        return JSON.readerForListOf(DistressReport.class)
                .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY) // one alone, before there could be more
                .readValue(key.open(reportPlace(), sealed));
    }

    private Place reportPlace() {
        return new Place("distress", study, interview, "report", 0);
    }

    byte[] sealPreparation(Preparation preparation) {
        return key.seal(preparationPlace(), JSON.writeValueAsBytes(preparation));
    }

    Preparation openPreparation(byte[] sealed) {
        return JSON.readValue(key.open(preparationPlace(), sealed), Preparation.class);
    }

    private Place preparationPlace() {
        return new Place("preparation", study, interview, "before", 0);
    }

    byte[] sealCare(CareNote note) {
        return key.seal(carePlace(), JSON.writeValueAsBytes(note));
    }

    CareNote openCare(byte[] sealed) {
        return JSON.readValue(key.open(carePlace(), sealed), CareNote.class);
    }

    private Place carePlace() {
        return new Place("care", study, interview, "note", 0);
    }

    byte[] sealSource(SourceEntry entry, int revision) {
        return key.seal(sourcePlace(revision), JSON.writeValueAsBytes(entry));
    }

    SourceEntry openSource(byte[] sealed, int revision) {
        return JSON.readValue(key.open(sourcePlace(revision), sealed), SourceEntry.class);
    }

    private Place sourcePlace(int revision) {
        return new Place("source", study, interview, "entry", revision);
    }

    private Place entryPlace(int seq) {
        return new Place("journal", study, interview, "entry", seq);
    }

    private Place documentPlace(int revision) {
        return new Place("document", study, interview, "answers", revision);
    }

    private Place countingPlace(int revision) {
        return new Place("document", study, interview, "counting", revision);
    }
}
