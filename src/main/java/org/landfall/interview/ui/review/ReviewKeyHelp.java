package org.landfall.interview.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** The keys of the reading view. */
final class ReviewKeyHelp extends Dialog {
    ReviewKeyHelp() {
        setHeaderTitle(getTranslation("review.keys"));
        DescriptionList keys = new DescriptionList();
        keys.addClassName("iv-keylist");
        List.of("j", "k", "q", "a", "r")
                .forEach(key -> keys.add(
                        new DescriptionList.Term(key),
                        new DescriptionList.Description(getTranslation("review.keys." + key))));
        add(keys);
        getFooter().add(new Button(getTranslation("review.done"), click -> close()));
    }
}
