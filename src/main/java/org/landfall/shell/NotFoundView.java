package org.landfall.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;

/** One page for what is not there and for what may not be seen, so that the difference tells nobody anything. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    public NotFoundView() {
        addClassNames("lf-page", "lf-error");
        add(
                new H1(getTranslation("shell.notFound.title")),
                new Paragraph(getTranslation("shell.notFound.text")),
                new Anchor("", getTranslation("shell.home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.notFound.title") + " · Landfall";
    }

    /** The same page for a route that this person may not open. */
    @AnonymousAllowed
    @ParentLayout(MainLayout.class)
    public static class Forbidden extends Main implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
        private final transient ApplicationEventPublisher events;

        public Forbidden(ApplicationEventPublisher events) {
            this.events = events;
            add(new NotFoundView());
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            events.publishEvent(new AddressRefused(event.getLocation().getFirstSegment()));
            return HttpServletResponse.SC_NOT_FOUND;
        }

        @Override
        public String getPageTitle() {
            return getTranslation("shell.notFound.title") + " · Landfall";
        }
    }
}
