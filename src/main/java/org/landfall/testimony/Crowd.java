package org.landfall.testimony;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.landfall.interview.ApprovedInterviews;
import org.landfall.interview.ToldRecord;
import org.springframework.stereotype.Component;

/** Whether enough people are like somebody for that to be said. */
@Component
class Crowd {
    static final int FEWEST = 10;

    private final ApprovedInterviews approved;

    Crowd(ApprovedInterviews approved) {
        this.approved = approved;
    }

    /**
     * What could be said of a person: each attribute that has a band.
     *
     * @param answers by question
     */
    static Map<Attribute, String> bands(Function<String, Optional<String>> answers) {
        Map<Attribute, String> bands = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            answers.apply(attribute.question()).flatMap(attribute::band).ifPresent(band -> bands.put(attribute, band));
        }
        return bands;
    }

    /** Whether at least ten usable records of the study, that one included, share all of it. */
    boolean hides(ToldRecord record, Map<Attribute, String> label) {
        if (label.isEmpty()) {
            return true;
        }
        AtomicInteger alike = new AtomicInteger();
        approved.forEach(record.study(), one -> {
            if (!one.document()
                    && one.permitted()
                    && bands(one::answer).entrySet().containsAll(label.entrySet())) {
                alike.incrementAndGet();
            }
        });
        return alike.get() >= FEWEST;
    }
}
