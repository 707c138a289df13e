package org.landfall.testimony;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.landfall.access.CurrentAccount;
import org.landfall.audit.AuditLog;
import org.landfall.interview.InterviewId;
import org.landfall.interview.ToldRecord;
import org.landfall.interview.ToldRecords;
import org.landfall.study.StudyId;
import org.landfall.testimony.Testimony.Told;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what two people marked in the same record, neither knowing the other's marks. */
@Service
public class AgreementService {
    private final ToldRecords records;
    private final CodingStore codings;
    private final CurrentAccount account;
    private final AuditLog audit;

    AgreementService(ToldRecords records, CodingStore codings, CurrentAccount account, AuditLog audit) {
        this.records = records;
        this.codings = codings;
        this.account = account;
        this.audit = audit;
    }

    /** Of the records of a study as they stand now; marks of an earlier document do not count. */
    @PreAuthorize("hasRole('CUSTODIAN')")
    @Transactional
    public Agreement of(StudyId study) {
        audit.record(
                account.id().toString(), "testimony.compared", study.value().toString(), Map.of());
        Map<Theme, Kappa> themes = new EnumMap<>(Theme.class);
        int compared = 0;
        int passages = 0;
        for (InterviewId id : codings.markedTwice(study)) {
            ToldRecord record = records.find(id);
            List<Coding> finished = codings.finished(record);
            if (finished.size() > 1) {
                compared++;
                passages += compare(MarkService.told(record), finished.get(0), finished.get(1), themes);
            }
        }
        return new Agreement(compared, passages, themes);
    }

    private static int compare(List<Told> told, Coding first, Coding second, Map<Theme, Kappa> themes) {
        int passages = 0;
        for (Told one : told) {
            for (int i = 0; i < one.sentences().size(); i++) {
                passages++;
                for (Theme theme : Theme.values()) {
                    boolean inFirst = has(first, one.path(), i, theme);
                    boolean inSecond = has(second, one.path(), i, theme);
                    themes.merge(
                            theme, Kappa.NOTHING.with(inFirst, inSecond), (all, last) -> all.with(inFirst, inSecond));
                }
            }
        }
        return passages;
    }

    /** A group is there where anything that belongs to it is. */
    private static boolean has(Coding coding, String path, int sentence, Theme theme) {
        return coding.marks().stream()
                .filter(mark -> mark.covers(path, sentence))
                .flatMap(mark -> mark.themes().stream())
                .anyMatch(given -> given == theme || given.group() == theme);
    }
}
