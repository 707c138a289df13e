package org.landfall.interview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.landfall.access.CurrentAccount;
import org.landfall.crypto.RecordCipher;
import org.landfall.instrument.Item;
import org.landfall.instrument.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of an interviewer that wait, with the part in which each was left: of each only its last entry is opened. */
@Service
@Transactional(readOnly = true)
public class WaitingService {
    private final InterviewRepository interviews;
    private final JdbcClient database;
    private final Forms forms;
    private final RecordCipher cipher;
    private final CurrentAccount account;

    WaitingService(
            InterviewRepository interviews,
            JdbcClient database,
            Forms forms,
            RecordCipher cipher,
            CurrentAccount account) {
        this.interviews = interviews;
        this.database = database;
        this.forms = forms;
        this.cipher = cipher;
        this.account = account;
    }

    /** Those whose debrief is due come first, then what was written in last. */
    @PreAuthorize("hasRole('INTERVIEWER')")
    public List<Waiting> mine(int most) {
        List<InterviewRow> drafts = interviews.drafts(account.id().value(), most);
        Map<UUID, Last> last = last(drafts);
        return drafts.stream()
                .map(row -> new Waiting(
                        row.line(), part(row, last.get(row.line().id().value()))))
                .toList();
    }

    private record Last(UUID interview, int seq, byte[] sealed) {}

    private Map<UUID, Last> last(List<InterviewRow> drafts) {
        UUID[] ids = drafts.stream().map(row -> row.line().id().value()).toArray(UUID[]::new);
        return database
                .sql("""
                        select j.interview_id, j.seq, j.sealed
                          from unnest(?::uuid[]) as d (id)
                          join lateral (select interview_id, seq, sealed from interview.journal
                                         where interview_id = d.id order by seq desc limit 1) j on true""")
                .param(ids)
                .query((row, number) -> new Last(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Last::interview, Function.identity()));
    }

    private @Nullable Texts part(InterviewRow row, @Nullable Last last) {
        if (last == null) {
            return null;
        }
        InterviewId id = row.line().id();
        SealedInterview seal =
                new SealedInterview(row.studyCode(), id, cipher.open(row.studyCode(), id.value(), row.key()));
        String name = seal.open(last.sealed(), last.seq()).module();
        return forms.get(row.line().instrument()).published().definition().modules().stream()
                .filter(item -> item.name().equals(name))
                .map(WaitingService::label)
                .findFirst()
                .orElse(null);
    }

    private static Texts label(Item module) {
        return switch (module) {
            case Item.Group group -> group.label();
            case Item.Roster roster -> roster.label();
            case Item.Question question -> question.label();
            case Item.Calculation _ -> Texts.NONE;
        };
    }
}
