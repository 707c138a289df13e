package org.landfall.shell;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Says on every page of a demonstration that it is one; takes no room otherwise. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class DemoBanner extends Aside {
    public DemoBanner(@Value("${landfall.demo:false}") boolean demo) {
        super();
        setText(getTranslation("shell.demo"));
        addClassName("lf-demo");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("shell.demo.title"));
        setVisible(demo);
    }
}
