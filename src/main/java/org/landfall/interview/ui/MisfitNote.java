package org.landfall.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.landfall.interview.Colleagues;
import org.landfall.shell.Moments;
import org.landfall.study.staff.Misfit;

/** What does not fit between a person and those who would hold the talk. It warns, and nothing is shut. */
final class MisfitNote extends Div {
    private final UnorderedList list = new UnorderedList();

    MisfitNote() {
        addClassNames("prep-warning", "prep-misfits");
        getElement().setAttribute("role", "status");
        Paragraph title = new Paragraph(getTranslation("staff.misfit.title"));
        title.addClassName("prep-misfits-title");
        add(title, list, new Paragraph(getTranslation("staff.misfit.goOn")));
        setVisible(false);
    }

    void show(List<Colleagues.Finding> findings) {
        list.removeAll();
        findings.forEach(finding -> list.add(new ListItem(words(who(finding), finding.misfit()))));
        setVisible(!findings.isEmpty());
    }

    private String who(Colleagues.Finding finding) {
        return finding.interpreter() == null
                ? getTranslation("staff.misfit.interviewer")
                : getTranslation("staff.misfit.interpreter", finding.interpreter());
    }

    private String words(String who, Misfit misfit) {
        return switch (misfit) {
            case Misfit.Unregistered() -> getTranslation("staff.misfit.unregistered", who);
            case Misfit.NothingKnown() -> getTranslation("staff.misfit.nothing", who);
            case Misfit.OtherSex(var wished) -> getTranslation("staff.misfit.sex." + wished, who);
            case Misfit.NotSpoken(var language) ->
                getTranslation("staff.misfit.language", who, Locale.of(language).getDisplayLanguage(getLocale()));
            case Misfit.Untrained(var training) ->
                getTranslation("staff.misfit.untrained", who, getTranslation("staff.training." + training));
            case Misfit.TrainedLongAgo(var training, var on, var months) ->
                getTranslation(
                        "staff.misfit.old",
                        who,
                        getTranslation("staff.training." + training),
                        Moments.day(on, getLocale()),
                        months);
        };
    }
}
