package org.landfall.interview;

import java.util.List;
import org.landfall.study.HelpEntry;
import org.landfall.study.HelpLines;

/** Whom to call and where to send people, at the place and in the study of one talk. */
public record HelpAtHand(HelpLines lines, List<HelpEntry> directory) {
    public static final HelpAtHand NONE = new HelpAtHand(HelpLines.NONE, List.of());
}
