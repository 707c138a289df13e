package org.landfall.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.landfall.access.CurrentAccount;
import org.landfall.access.Role;
import org.landfall.interview.InterviewId;
import org.landfall.interview.InterviewRoutes;
import org.landfall.interview.NoSuchInterviewException;
import org.landfall.shell.EmptyState;
import org.landfall.shell.Notices;
import org.landfall.shell.Page;
import org.landfall.shell.Routes;
import org.landfall.testimony.Coding;
import org.landfall.testimony.Mark;
import org.landfall.testimony.MarkService;
import org.landfall.testimony.MarkingOverException;
import org.landfall.testimony.QuoteService;
import org.landfall.testimony.Testimony;
import org.landfall.testimony.Testimony.Told;
import org.landfall.testimony.TestimonyRoutes;

/** The open testimony of a record: passages on the left, what was marked in them on the right. */
@Route(TestimonyRoutes.TESTIMONY)
@RolesAllowed({"INTERVIEWER", "CUSTODIAN"})
class TestimonyView extends Page implements BeforeEnterObserver {
    private final transient MarkService service;
    private final transient QuoteService quotes;
    private final boolean custodian;
    private final Div place = new Div();
    private final Div side = new Div();

    TestimonyView(MarkService service, QuoteService quotes, CurrentAccount account) {
        super("testimony.title", "testimony.purpose");
        this.service = service;
        this.quotes = quotes;
        this.custodian = account.has(Role.CUSTODIAN);
        place.addClassName("rv-room");
        side.addClassName("rv-left");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(service.read(Routes.id(event.getRouteParameters(), InterviewId::new)));
        } catch (NoSuchInterviewException e) {
            Routes.notFound(event);
        }
    }

    private void show(Testimony testimony) {
        title(testimony.pseudonym());
        InterviewId id = testimony.id();
        showActions(new Button(
                getTranslation("testimony.record"),
                click -> UI.getCurrent()
                        .navigate(custodian ? InterviewRoutes.readingOf(id) : InterviewRoutes.recordOf(id))));
        place.removeAll();
        if (testimony.told().isEmpty()) {
            place.add(new EmptyState(getTranslation("testimony.nothing"), getTranslation("testimony.nothing.text")));
            return;
        }
        boolean open = !testimony.own().finished();
        if (open) {
            addActions(new Button(getTranslation("testimony.finish"), click -> finish(id)));
        }
        Div left = new Div();
        left.addClassName("rv-left");
        for (Told told : testimony.told()) {
            left.add(new ToldCard(
                    told,
                    testimony.language(),
                    open,
                    passage -> new MarkDialog(passage, mark -> add(testimony, mark)).open()));
        }
        showMarks(testimony);
        place.add(left, side);
    }

    private void showMarks(Testimony testimony) {
        Coding own = testimony.own();
        side.removeAll();
        side.add(new MarkList(
                getTranslation("testimony.marks.own"),
                testimony.told(),
                own.marks(),
                mark -> own.finished()
                        ? List.of(propose(testimony, mark))
                        : List.of(propose(testimony, mark), remove(testimony, mark))));
        int number = 1;
        for (Coding other : testimony.others()) {
            side.add(new MarkList(
                    getTranslation("testimony.marks.other", number++),
                    testimony.told(),
                    other.marks(),
                    mark -> List.of()));
        }
    }

    private Component propose(Testimony testimony, Mark mark) {
        Button propose = new Button(
                getTranslation("quote.propose"),
                click -> new ProposeDialog(words(testimony, mark), why -> propose(testimony.id(), mark, why)).open());
        propose.setAriaLabel(propose.getText() + " " + ThemeWords.sorted(mark.themes()));
        return propose;
    }

    private void propose(InterviewId id, Mark mark, String why) {
        try {
            QuoteWords.told(this, quotes.propose(id, mark, why), "quote.propose.done");
        } catch (NoSuchInterviewException e) {
            gone();
        }
    }

    private static String words(Testimony testimony, Mark mark) {
        return testimony.told().stream()
                .filter(told -> told.path().equals(mark.path()))
                .map(told -> told.passage(mark.first(), mark.last()))
                .findFirst()
                .orElse("");
    }

    private void gone() {
        UI.getCurrent().navigate("");
        Notices.problem(getTranslation("testimony.gone"));
    }

    private Component remove(Testimony testimony, Mark mark) {
        Button remove = new Button(getTranslation("testimony.mark.remove"), click -> {
            List<Mark> left = new ArrayList<>(testimony.own().marks());
            left.remove(mark);
            keep(testimony, left);
        });
        remove.setAriaLabel(remove.getText() + " " + ThemeWords.sorted(mark.themes()));
        return remove;
    }

    private void add(Testimony testimony, Mark mark) {
        List<Mark> more = new ArrayList<>(testimony.own().marks());
        more.add(mark);
        keep(testimony, more);
    }

    private void keep(Testimony testimony, List<Mark> marks) {
        try {
            Coding kept = service.keep(testimony.id(), testimony.own().number(), marks);
            show(testimony.with(kept));
        } catch (MarkingOverException e) {
            again(testimony.id());
        } catch (NoSuchInterviewException e) {
            gone();
        }
    }

    private void finish(InterviewId id) {
        new FinishDialog(() -> {
                    try {
                        service.finish(id);
                        show(service.read(id));
                    } catch (MarkingOverException e) {
                        again(id);
                    }
                })
                .open();
    }

    private void again(InterviewId id) {
        Notices.problem(getTranslation("testimony.over"));
        show(service.read(id));
    }
}
