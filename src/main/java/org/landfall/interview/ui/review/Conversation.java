package org.landfall.interview.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.landfall.interview.review.QueryMessage;
import org.landfall.interview.review.ReviewQuery;
import org.landfall.shell.Moments;

/** A query and what was said about it since, the question first. */
final class Conversation extends Div {
    Conversation(ReviewQuery query) {
        addClassName("rv-query");
        if (!query.open()) {
            add(AnswerSigns.badge(getTranslation("review.query.closed"), "ok"));
        }
        query.messages().forEach(message -> add(line(message)));
    }

    private Div line(QueryMessage message) {
        Span who = new Span(getTranslation(
                message.byInterviewer() ? "review.query.interviewer" : "review.query.custodian",
                Moments.dayAndTime(message.at())));
        who.addClassName("lf-quiet");
        Paragraph text = new Paragraph(message.text());
        text.addClassName("rv-answer");
        Div line = new Div(who, text);
        line.addClassName(message.byInterviewer() ? "rv-reply" : "rv-ask");
        return line;
    }
}
