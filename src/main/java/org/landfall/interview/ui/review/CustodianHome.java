package org.landfall.interview.ui.review;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.landfall.access.Roles;
import org.landfall.interview.CareService;
import org.landfall.interview.CareWish;
import org.landfall.interview.DistressLine;
import org.landfall.interview.DistressService;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.RetentionService;
import org.landfall.interview.WithdrawalService;
import org.landfall.interview.review.Tray;
import org.landfall.interview.review.TrayQuery;
import org.landfall.interview.review.TrayService;
import org.landfall.shell.Ago;
import org.landfall.shell.HomeCard;
import org.landfall.shell.HomePart;
import org.landfall.shell.HomeSection;
import org.springframework.stereotype.Component;

/** A custodian's start: who wants out and whom to look after first, then records that wait to be read. */
@Component
class CustodianHome implements HomePart {
    private final DistressService distress;
    private final CareService care;
    private final TrayService tray;
    private final WithdrawalService withdrawals;
    private final RetentionService retention;
    private final WithdrawalCards withdrawalCards;

    CustodianHome(
            DistressService distress,
            CareService care,
            TrayService tray,
            WithdrawalService withdrawals,
            RetentionService retention,
            WithdrawalCards withdrawalCards) {
        this.withdrawalCards = withdrawalCards;
        this.withdrawals = withdrawals;
        this.retention = retention;
        this.distress = distress;
        this.care = care;
        this.tray = tray;
    }

    @Override
    public String role() {
        return Roles.CUSTODIAN;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<HomeSection> sections() {
        List<HomeCard> cards = new ArrayList<>();
        withdrawals.open().forEach(line -> cards.add(withdrawalCards.card(line)));
        kept(cards);
        reports(cards);
        wishes(cards);
        unread(cards, Tray.TO_READ, "home.tray");
        unread(cards, Tray.SECOND_READING, "home.tray.second");
        unread(cards, Tray.THIRD_READING, "home.tray.third");
        return cards.isEmpty() ? List.of() : List.of(HomeSection.waiting(text("home.desk"), cards));
    }

    private void kept(List<HomeCard> cards) {
        int due = retention.count();
        if (due > 0) {
            cards.add(new HomeCard(text("home.retention.waiting", due), text("home.retention.text"))
                    .badge(text("home.retention"), "accent")
                    .leadsTo(text("home.retention.open"), InterviewRoutes.RETENTION));
        }
    }

    private void reports(List<HomeCard> cards) {
        List<DistressLine> open = distress.open();
        if (!open.isEmpty()) {
            cards.add(new HomeCard(
                            text("home.distress.waiting", open.size()),
                            text("home.distress.oldest", ago(open.getFirst().raisedAt())))
                    .badge(text("home.distress"), "warm")
                    .leadsTo(text("home.distress.open"), InterviewRoutes.DISTRESS));
        }
    }

    private void wishes(List<HomeCard> cards) {
        List<CareWish> wishes = care.wishes();
        if (!wishes.isEmpty()) {
            cards.add(new HomeCard(
                            text("home.wishes.waiting", wishes.size()),
                            text("home.wishes.text", ago(wishes.getFirst().notedAt())))
                    .badge(text("home.wishes"), "warm")
                    .leadsTo(text("home.wishes.open"), InterviewRoutes.DISTRESS));
        }
    }

    private void unread(List<HomeCard> cards, Tray compartment, String key) {
        TrayQuery query = TrayQuery.all(compartment);
        int count = tray.count(query);
        if (count > 0) {
            String oldest = tray.lines(query, 0, 1).stream()
                    .map(line -> text("home.tray.oldest", ago(line.handedInAt())))
                    .findFirst()
                    .orElse("");
            cards.add(new HomeCard(text("home.tray.waiting", count), oldest)
                    .badge(text(key), "accent")
                    .leadsTo(text("home.tray.open"), InterviewRoutes.REVIEW));
        }
    }

    private static String ago(Instant moment) {
        return Ago.of(moment, UI.getCurrent());
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
