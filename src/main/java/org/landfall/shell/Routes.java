package org.landfall.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import java.util.function.Function;

/** What views with an id in their address need. */
public final class Routes {
    private static final UUID NOTHING = new UUID(0, 0);

    private Routes() {}

    /** The {@code :id} of the address as a typed id; what is no UUID becomes an id that nothing has. */
    public static <T> T id(RouteParameters parameters, Function<UUID, T> type) {
        String text = parameters.get("id").orElse("");
        try {
            return type.apply(text.length() == 36 ? UUID.fromString(text) : NOTHING);
        } catch (IllegalArgumentException e) {
            return type.apply(NOTHING);
        }
    }

    public static void notFound(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
