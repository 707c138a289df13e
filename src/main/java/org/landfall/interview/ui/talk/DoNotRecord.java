package org.landfall.interview.ui.talk;

import com.vaadin.flow.component.details.Details;

/** What must not be written down, beside every field that takes words, in each language. */
public final class DoNotRecord extends Details {
    public DoNotRecord() {
        super();
        setSummaryText(getTranslation("conduct.doNotRecord"));
        add(BothLanguages.listed("conduct.doNotRecord.list"));
        setOpened(true);
        addClassName("iv-do-not-record");
    }
}
