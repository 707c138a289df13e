package org.landfall.analysis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.landfall.interview.InterviewId;
import org.landfall.interview.RecordUse;
import org.landfall.interview.RecordUses;
import org.landfall.study.StudyId;
import org.springframework.stereotype.Component;

/** Looks a record up among the members of the vintages of its study; says of no vintage how many it has. */
@Component
class VintageUses implements RecordUses {
    private final VintageStore vintages;
    private final VintageSealing sealing;
    private final LeftHouse left;

    VintageUses(VintageStore vintages, VintageSealing sealing, LeftHouse left) {
        this.vintages = vintages;
        this.sealing = sealing;
        this.left = left;
    }

    @Override
    public List<RecordUse> of(StudyId study, Set<InterviewId> records, Instant since) {
        return vintages.all().stream()
                .filter(vintage -> vintage.study().equals(study))
                .filter(vintage -> vintage.cutAt().isAfter(since))
                .filter(vintage -> vintage.retired() || sealing.members(vintage).holdAny(records))
                .map(this::use)
                .toList();
    }

    private RecordUse use(Vintage vintage) {
        LeftHouse.Left out = left.of(vintage.id());
        return new RecordUse(
                vintage.studyCode() + " " + vintage.label(),
                vintage.label(),
                vintage.cutAt(),
                !vintage.retired(),
                out.signed().stream()
                        .map(one -> new RecordUse.Signed(one.name(), one.at()))
                        .toList(),
                new RecordUse.Taken(out.times(), Objects.requireNonNullElse(out.last(), vintage.cutAt())));
    }
}
