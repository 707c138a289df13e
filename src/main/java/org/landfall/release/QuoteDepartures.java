package org.landfall.release;

import org.landfall.testimony.QuotesTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes quotes that leave into the register: in the transaction in which they are taken, or they are not. */
@Component
class QuoteDepartures {
    private final Departures departures;

    QuoteDepartures(Departures departures) {
        this.departures = departures;
    }

    @EventListener
    void taken(QuotesTaken quotes) {
        quotes.studies().forEach(study -> departures.quotes(study, quotes.hash()));
    }
}
