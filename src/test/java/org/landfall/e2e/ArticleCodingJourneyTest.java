package org.landfall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.landfall.WorkedExample;
import org.landfall.interview.SourceEntry;
import org.landfall.interview.StoredRecord;
import org.landfall.interview.engine.Answer;
import org.landfall.interview.engine.Missing;
import tools.jackson.databind.JsonNode;

/**
 * The three people of the 2006 article are coded through the screen with the keyboard, each answer with whom it is about,
 * on what it rests, how sure it is and in which paragraph it stands; what lies in the database afterwards is what the
 * design says, field by field, and makes the tables the design expects.
 */
@Tag("browser")
class ArticleCodingJourneyTest {
    @RegisterExtension
    static final RunningLandfall landfall = RunningLandfall.ownDemo("coding");

    @Test
    void theThreePeopleOfTheArticleAreStoredAsTheDesignGivesThem() throws IOException {
        Page page = landfall.signIn("interviewer@demo", Look.DESK);
        List<List<Answer>> records = new ArrayList<>();
        for (String id : WorkedExample.RECORDS) {
            JsonNode record = WorkedExample.record(id);
            page.navigate("");
            DocumentCoder coder = new DocumentCoder(page, record);
            String pseudonym = coder.begin();
            coder.source();
            coder.code();
            coder.handIn();
            Path home = landfall.process().home();
            StoredRecord stored = StoredRecord.of(home, HomeDatabase.of(home), pseudonym);
            assertSaysTheSame(stored.answers(), record);
            assertCited(stored.source());
            records.add(stored.answers());
        }
        new ArticleTables(records).assertAsExpected(WorkedExample.expected());
    }

    private static void assertCited(SourceEntry entry) {
        JsonNode source = WorkedExample.source();
        assertThat(entry.missing()).isEmpty();
        assertThat(entry.citation()).isEqualTo(source.get("title").asString());
        assertThat(entry.publisher()).isEqualTo(source.get("publisher").asString());
        assertThat(entry.date()).isEqualTo(source.get("date").asString() + "/..");
        assertThat(entry.language()).isEqualTo("en");
        assertThat(entry.names()).isEqualTo(SourceEntry.Names.PSEUDONYMS);
        assertThat(entry.retrieval()).endsWith(source.get("file").asString());
    }

    private static void assertSaysTheSame(List<Answer> stored, JsonNode record) {
        Map<String, Answer> byName = new LinkedHashMap<>();
        stored.forEach(answer -> byName.put(ArticleTables.named(answer), answer));
        Map<String, JsonNode> said = WorkedExample.answers(record);
        assertThat(said).hasSize(record.get("given").asInt());
        said.forEach((name, answer) -> assertThat(byName).hasEntrySatisfying(name, written -> {
            assertThat(written.value()).as(name).isEqualTo(answer.get("value").asString());
            assertThat(written.mark()).as(name).isEqualTo(WorkedExample.mark(answer));
        }));
        WorkedExample.silent(record)
                .forEach(name -> assertThat(byName)
                        .hasEntrySatisfying(
                                name,
                                written ->
                                        assertThat(written.missing()).as(name).isEqualTo(Missing.NA_SOURCE)));
        assertThat(byName.values().stream().filter(answer -> answer.missing() == Missing.NA_SOURCE))
                .as("silence in " + byName.keySet())
                .hasSize(record.get("applicable").asInt() - record.get("given").asInt());
    }
}
