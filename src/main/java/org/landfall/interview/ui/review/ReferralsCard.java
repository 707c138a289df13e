package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.landfall.interview.engine.Happening;
import org.landfall.shell.Moments;

/** The bodies that were named to the person, and what became of each; not there when none was. */
final class ReferralsCard extends Div {
    ReferralsCard(List<Happening.Referred> referrals) {
        addClassNames("lf-card", "lf-facts");
        setVisible(!referrals.isEmpty());
        DescriptionList facts = new DescriptionList();
        referrals.forEach(referral -> facts.add(
                new DescriptionList.Term(referral.body()),
                new DescriptionList.Description(getTranslation("conduct.referral." + referral.what()) + ", "
                        + Moments.dayAndTime(referral.at()))));
        add(new H2(getTranslation("review.referrals")), facts);
    }
}
