package org.landfall.interview.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Optional;
import org.landfall.access.Presence;
import org.landfall.interview.CodeCardService;
import org.landfall.interview.ContactService;
import org.landfall.interview.DiscardService;
import org.landfall.interview.DistressService;
import org.landfall.interview.HelpService;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewService;
import org.landfall.interview.SourceService;
import org.landfall.interview.TakeOutService;
import org.landfall.interview.Unsent;
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
        TakeOutService takingOut,
        ContactService contacts,
        Presence presence) {

    /** What an earlier page of this interview held when its session was over, once. */
    Optional<Unsent> unsent(InterviewId id) {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        Object kept = session.getAttribute(Unsent.attribute(id));
        session.removeAttribute(Unsent.attribute(id));
        return kept instanceof Unsent unsent ? Optional.of(unsent) : Optional.empty();
    }

    /** Whoever sits here is signed out before anything else can be asked of this session. */
    void exit() {
        presence.leave();
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
