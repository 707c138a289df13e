package org.landfall.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The keys of the interview, shown on "?". */
final class KeyHelp extends Dialog {
    private static final List<String> KEYS =
            List.of("digits", "enter", "back", "forward", "D", "P", "X", "M", "N", "esc", "L");

    /** The keys of the talk, and the letter or sign on each. */
    private static final Map<String, String> OF_THE_TALK = new TreeMap<>(Map.of(
            "pause",
            "B",
            "skip",
            "S",
            "skipPart",
            "O",
            "lighter",
            "T",
            "stop",
            "E",
            "find",
            "/",
            "comeBack",
            "R",
            "distress",
            "W"));

    KeyHelp() {
        setHeaderTitle(getTranslation("interview.keys"));
        DescriptionList list = new DescriptionList();
        list.addClassName("iv-keylist");
        for (String key : KEYS) {
            list.add(
                    new DescriptionList.Term(getTranslation("interview.keys." + key + ".key")),
                    new DescriptionList.Description(getTranslation("interview.keys." + key)));
        }
        OF_THE_TALK.forEach((what, key) -> list.add(
                new DescriptionList.Term(key),
                new DescriptionList.Description(getTranslation("conduct.keys." + what))));
        list.add(
                new DescriptionList.Term(getTranslation("conduct.keys.exit.key")),
                new DescriptionList.Description(getTranslation("conduct.keys.exit")));
        add(list);
        getFooter().add(new Button(getTranslation("shell.close"), click -> close()));
    }
}
