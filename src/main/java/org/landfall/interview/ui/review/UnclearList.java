package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.landfall.interview.review.QualityReport;

/** The questions that had to be said in another way, the most often first. */
final class UnclearList extends Div {
    UnclearList(List<QualityReport.Unclear> unclear, Optional<AnswerWords> words) {
        addClassName("lf-card");
        add(new H2(getTranslation("quality.unclear")), new Paragraph(getTranslation("quality.unclear.text")));
        OrderedList list = new OrderedList();
        list.addClassName("ql-unclear");
        for (QualityReport.Unclear one : unclear) {
            Span times = new Span(getTranslation("quality.times", one.times()));
            times.addClassName("lf-badge");
            String asked = words.map(form -> form.question(one.question())).orElse(one.question());
            list.add(new ListItem(new Span(asked), times));
        }
        add(unclear.isEmpty() ? new Paragraph(getTranslation("quality.unclear.none")) : list);
    }
}
