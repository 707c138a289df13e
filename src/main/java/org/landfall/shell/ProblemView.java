package org.landfall.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What no other page expected: a number to quote, and that stored answers are safe. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public class ProblemView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassNames("lf-page", "lf-error");
        String sentence = SaidPlainly.of(parameter.getException())
                .map(key -> getTranslation(key))
                .orElseGet(() -> getTranslation("shell.problem.text", Problems.report(parameter.getException())));
        add(
                new H1(getTranslation("shell.problem.title")),
                new Paragraph(sentence),
                new Anchor("", getTranslation("shell.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.problem.title") + " · Landfall";
    }
}
