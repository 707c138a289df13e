package org.landfall.interview.ui.consent;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landfall.interview.RecordUse;
import org.landfall.shell.Moments;

/** In which vintages somebody was counted and what went out of them: for custodians, and in words for the person. */
public final class CountedIn extends UnorderedList {
    public CountedIn(List<RecordUse> uses) {
        uses.forEach(use -> add(vintage(use)));
    }

    private ListItem vintage(RecordUse use) {
        String key = use.certain() ? "erasure.vintage" : "erasure.vintage.retired";
        UnorderedList out = new UnorderedList();
        use.signed().forEach(one -> out.add(new ListItem(getTranslation("erasure.signed", one.name(), day(one.at())))));
        if (use.taken().times() > 0) {
            out.add(new ListItem(getTranslation(
                    "erasure.taken", use.taken().times(), day(use.taken().last()))));
        }
        if (!use.wentOut()) {
            out.add(new ListItem(getTranslation("erasure.stayedIn")));
        }
        ListItem item = new ListItem(getTranslation(key, use.vintage(), day(use.cutAt())));
        item.add(out);
        return item;
    }

    private String day(Instant moment) {
        return Moments.day(Moments.dayOf(moment), getLocale());
    }

    /** Without the study's name. */
    public String line(RecordUse use, Locale language) {
        String count = getTranslation(
                language,
                use.certain() ? "erasure.paper.count" : "erasure.paper.count.retired",
                use.label(),
                day(use.cutAt(), language));
        return count + " " + went(use, language);
    }

    private String went(RecordUse use, Locale language) {
        Instant last = Stream.concat(
                        use.signed().stream().map(RecordUse.Signed::at),
                        Stream.of(use.taken().last()))
                .max(Instant::compareTo)
                .orElseThrow();
        return use.wentOut()
                ? getTranslation(language, "erasure.paper.went", day(last, language))
                : getTranslation(language, "erasure.paper.stayedIn");
    }

    private static String day(Instant moment, Locale language) {
        return Moments.day(Moments.dayOf(moment), language);
    }
}
