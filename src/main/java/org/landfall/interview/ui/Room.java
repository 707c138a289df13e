package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.landfall.interview.DistressReport;
import org.landfall.interview.HelpAtHand;
import org.landfall.interview.ui.review.ReturnedPanel;
import org.landfall.interview.ui.source.SourcePanel;

/** What stands around the questions and differs between an interview and one that is only tried out. */
sealed interface Room permits RecordRoom, TrialRoom {

    /** Names at the top what is being answered. */
    String heading();

    /** Whether answers are kept, and the screen says when. */
    boolean keeps();

    /** The way out. */
    void leave();

    /** What the way to the end is called. */
    String endKey();

    /** What stands behind the last question. */
    Component end(InterviewScreen screen);

    /** The talk is over before it began, and nothing that was said stays. */
    void close();

    /** Makes the card with the withdrawal code and holds it out. */
    void codeCard();

    /** What stands where a question asks how to reach somebody. */
    Component contact();

    /** Lets the person say what is not to stay of what was written down. */
    void takeOut();

    /** What stands under every question of an interview that came back; empty for others. */
    Optional<ReturnedPanel> returned(InterviewScreen screen);

    /** The published document that is coded here; empty where no record is kept. */
    Optional<SourcePanel> source(InterviewScreen screen);

    /** The talk rests: the questions go from the screen until somebody may see them again. */
    void pause();

    /** Another tab or device has written to the same interview: on with the newest state. */
    void continuedElsewhere();

    /** The session is over at once. */
    void exit();

    HelpAtHand help();

    /** Tells somebody who looks after it; false when that did not succeed. */
    boolean report(DistressReport report);

    /** Whether what was said can be deleted as a whole. */
    boolean mayDelete();

    void delete();

    /** The screen shows how the interview stands now. */
    default void shown() {}
}
