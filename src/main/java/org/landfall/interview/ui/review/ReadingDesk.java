package org.landfall.interview.ui.review;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.landfall.access.AccountId;
import org.landfall.access.AccountNames;
import org.landfall.interview.ContactService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.PermissionService;
import org.landfall.interview.Preparation;
import org.landfall.interview.RecordingService;
import org.landfall.interview.ReviewService;
import org.landfall.interview.SourceService;
import org.landfall.interview.UseReachService;
import org.landfall.interview.review.DecisionService;
import org.landfall.interview.review.HistoryService;
import org.landfall.interview.review.MetService;
import org.landfall.interview.review.QueryService;
import org.landfall.interview.review.Reading;
import org.landfall.interview.review.RecordHistory;

/** What a custodian needs at hand beside the answers. */
@SpringComponent
class ReadingDesk {
    private final ReviewService records;
    private final HistoryService histories;
    private final QueryService queries;
    private final DecisionService decisions;
    private final SourceService sources;
    private final PermissionService permissions;
    private final MetService met;
    private final ContactService contacts;
    private final RecordingService recordings;
    private final UseReachService reach;
    private final AccountNames names;

    ReadingDesk(
            ReviewService records,
            HistoryService histories,
            QueryService queries,
            DecisionService decisions,
            SourceService sources,
            PermissionService permissions,
            MetService met,
            ContactService contacts,
            RecordingService recordings,
            UseReachService reach,
            AccountNames names) {
        this.records = records;
        this.histories = histories;
        this.queries = queries;
        this.decisions = decisions;
        this.sources = sources;
        this.permissions = permissions;
        this.met = met;
        this.contacts = contacts;
        this.recordings = recordings;
        this.reach = reach;
        this.names = names;
    }

    Optional<Preparation> preparation(InterviewId id) {
        return records.preparation(id);
    }

    RecordHistory history(InterviewId id) {
        return histories.of(id);
    }

    SourceService sources() {
        return sources;
    }

    PermissionService permissions() {
        return permissions;
    }

    RecordingService recordings() {
        return recordings;
    }

    ContactService contacts() {
        return contacts;
    }

    UseReachService reach() {
        return reach;
    }

    MetService met() {
        return met;
    }

    QueryService queries() {
        return queries;
    }

    List<Reading> readings(InterviewId id) {
        return decisions.readings(id);
    }

    /** The display name of whoever held the interview. */
    String interviewer(InterviewId id) {
        AccountId held = histories.interviewer(id);
        return names.of(List.of(held)).getOrDefault(held, "–");
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return names.of(ids);
    }
}
