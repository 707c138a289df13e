package org.landfall.interview.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.landfall.interview.Colleagues;
import org.landfall.interview.Preparation;
import org.landfall.interview.Setting;
import org.landfall.interview.Stop;
import org.landfall.respondent.met.Traits;

/** What an interviewer sees to before a talk; of a document only that it is one. */
final class PreparationForm extends Div {
    /** Whether the talk begins now, begins as it was agreed on, or is being agreed on. */
    enum Occasion {
        NOW,
        BOOKED,
        AHEAD
    }

    private final Occasion occasion;
    private final RadioButtonGroup<Setting> setting = new RadioButtonGroup<>();
    private final StopList stops;
    private final TextArea newReason = new TextArea(getTranslation("prepare.newReason"));
    private final Select<Preparation.Wish> wish = new Select<>();
    private final Checkbox wishMet = new Checkbox(getTranslation("prepare.wish.met"));
    private final Paragraph wishUnmet = new Paragraph(getTranslation("prepare.wish.unmet"));
    private final InterpreterFields interpreter = new InterpreterFields(this::follow);
    private final TraitsForm traits = new TraitsForm();
    private final MisfitNote misfits = new MisfitNote();

    private transient Colleagues colleagues = Colleagues.NOBODY;
    private @Nullable String language;
    private LocalDate day = LocalDate.now();

    PreparationForm(Occasion occasion) {
        this.occasion = occasion;
        stops = new StopList(this::follow, occasion == Occasion.AHEAD);
        addClassName("lf-form");
        setting.setLabel(getTranslation("prepare.setting"));
        setting.setItems(Stream.of(Setting.values())
                .filter(one -> occasion == Occasion.NOW || one.withPerson())
                .toList());
        setting.setItemLabelGenerator(one -> getTranslation("prepare.setting." + one));
        setting.setValue(Setting.OWN_ROOMS);
        newReason.setMaxLength(Preparation.LONGEST_REASON);
        newReason.setHelperText(getTranslation("prepare.newReason.help"));
        wish.setLabel(getTranslation("prepare.wish"));
        wish.setItems(Preparation.Wish.values());
        wish.setItemLabelGenerator(one -> getTranslation("prepare.wish." + one));
        wish.setValue(Preparation.Wish.NONE);
        wishMet.setValue(true);
        wishUnmet.addClassName("prep-warning");
        setting.addValueChangeListener(change -> follow());
        wish.addValueChangeListener(change -> follow());
        wishMet.addValueChangeListener(change -> follow());
        add(setting, stops, newReason, wish, wishMet, wishUnmet, interpreter, traits, misfits);
        follow();
    }

    void takeFocus() {
        Focus.onChoice(setting);
    }

    /** Who would hold the talk, in which language and when; what does not fit is said at once. */
    void know(Colleagues now, @Nullable String spoken, LocalDate on) {
        colleagues = now;
        language = spoken;
        day = on;
        interpreter.know(now);
        follow();
    }

    /** What was agreed on. Whether anything speaks against the talk is looked at anew before it begins. */
    void take(Preparation agreed) {
        setting.setValue(agreed.setting());
        newReason.setValue(agreed.newReason());
        wish.setValue(agreed.wish());
        wishMet.setValue(agreed.wishMet());
        interpreter.take(agreed.interpreter());
        if (occasion == Occasion.AHEAD) {
            stops.take(agreed.found());
        }
        follow();
    }

    /** Empty while a field that is needed says that it is. */
    Optional<Preparation> read() {
        if (!setting.getValue().withPerson()) {
            return Optional.of(Preparation.DOCUMENT);
        }
        boolean answered = stops.answered();
        boolean coded = interpreter.whole();
        if (!answered) {
            stops.takeFocus();
        }
        return answered && coded ? Optional.of(prepared()) : Optional.empty();
    }

    /** By what the person may be recognised; empty while a field of it is wrong. */
    Optional<Traits> traits() {
        return setting.getValue().withPerson() ? traits.read() : Optional.of(Traits.UNKNOWN);
    }

    void forget() {
        traits.forget();
    }

    private Preparation prepared() {
        return new Preparation(
                setting.getValue(),
                stops.found(),
                newReason.getValue().strip(),
                wish.getValue(),
                colleagues.meet(wish.getValue(), interpreter.read()).orElse(wishMet.getValue()),
                interpreter.read());
    }

    /** Shows only what is asked after what was said so far. */
    private void follow() {
        boolean talk = setting.getValue().withPerson();
        boolean asked =
                talk && colleagues.meet(wish.getValue(), interpreter.read()).isEmpty();
        stops.setVisible(talk);
        newReason.setVisible(talk && stops.found().contains(Stop.MET_BEFORE));
        wish.setVisible(talk);
        wishMet.setVisible(asked);
        wishUnmet.setVisible(asked && !wishMet.getValue());
        interpreter.setVisible(talk);
        traits.setVisible(talk && occasion != Occasion.AHEAD);
        misfits.show(talk ? colleagues.findings(wish.getValue(), language, interpreter.read(), day) : List.of());
    }
}
