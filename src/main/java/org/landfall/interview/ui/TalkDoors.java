package org.landfall.interview.ui;

import com.vaadin.flow.server.VaadinSession;
import org.landfall.access.Presence;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.DiscardService;
import org.landfall.interview.DistressService;
import org.landfall.interview.HelpService;
import org.landfall.interview.InterviewService;
import org.landfall.interview.SourceService;
import org.landfall.interview.review.QueryService;
import org.springframework.stereotype.Component;

/** The services a running talk calls. */
@Component
record TalkDoors(
        InterviewService interviews,
        DistressService distress,
        DiscardService discards,
        HelpService help,
        QueryService queries,
        SourceService sources,
        CodeCardService cards,
        Presence presence) {

    /** Whoever sits here is signed out before anything else can be asked of this session. */
    void exit() {
        presence.leave();
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
