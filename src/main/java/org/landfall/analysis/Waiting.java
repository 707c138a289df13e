package org.landfall.analysis;

import java.nio.ByteBuffer;
import org.landfall.crypto.BlindIndex;
import org.landfall.interview.InterviewId;
import org.landfall.study.Study;
import org.springframework.stereotype.Component;

/** How many days beyond the withdrawal period a record waits: random to everybody, the same for ever. */
@Component
class Waiting {
    private final BlindIndex index;

    Waiting(BlindIndex index) {
        this.index = index;
    }

    int days(Study study, InterviewId record) {
        byte[] keyed = index.index(study.id().toString(), "vintage wait " + record);
        return Math.floorMod(ByteBuffer.wrap(keyed).getLong(), Eligibility.LONGEST_WAIT + 1);
    }
}
