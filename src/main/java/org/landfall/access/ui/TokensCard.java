package org.landfall.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.landfall.access.ApiToken;
import org.landfall.access.AssignableStudy;
import org.landfall.access.OwnTokenService;
import org.landfall.access.TokenOutcome;
import org.landfall.access.TokenWish;
import org.landfall.shell.Ago;
import org.landfall.shell.Moments;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** The tokens of a researcher's programs: which there are, a new one, an end to one. */
class TokensCard extends OwnCard {
    private static final List<Integer> DAYS = List.of(7, 30, TokenWish.MOST_DAYS);

    private final transient OwnTokenService tokens;
    private final transient StepUpGuard guard;
    private final transient List<AssignableStudy> studies;
    private final TextField name = new TextField(getTranslation("token.name"));
    private final Select<AssignableStudy> study = new Select<>();
    private final Select<Integer> days = new Select<>();
    private final Checkbox releases = new Checkbox(getTranslation("token.releases"));
    private final FormProblem problem = new FormProblem();

    TokensCard(OwnTokenService tokens, StepUpGuard guard) {
        super("token.title");
        this.tokens = tokens;
        this.guard = guard;
        this.studies = tokens.studies();
        name.setMaxLength(TokenWish.LONGEST_NAME);
        name.setHelperText(getTranslation("token.name.hint"));
        study.setLabel(getTranslation("token.study"));
        study.setItems(studies);
        study.setItemLabelGenerator(one -> one == null ? "" : one.name());
        studies.stream().findFirst().ifPresent(study::setValue);
        days.setLabel(getTranslation("token.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(this::daysInWords);
        days.setValue(DAYS.get(1));
        show();
    }

    private String daysInWords(@Nullable Integer number) {
        return number == null ? "" : getTranslation("token.days.number", number);
    }

    private void show() {
        begin(getTranslation("token.text"));
        tokens.all().forEach(token -> add(row(token)));
        if (studies.isEmpty()) {
            add(new Paragraph(getTranslation("token.noStudy")));
        } else {
            add(name, study, days, releases, problem, button("token.make", () -> guard.before(this::make)));
        }
    }

    private Div row(ApiToken token) {
        Button end = button("token.end", () -> {
            tokens.end(token.id());
            Notices.done(getTranslation("token.ended", token.name()));
            show();
        });
        end.setAriaLabel(getTranslation("token.endOf", token.name()));
        String reach = getTranslation(token.releases() ? "token.reach.releases" : "token.reach.reads", nameOf(token));
        Div row = new Div(new Div(new Span(token.name()), new Paragraph(reach), new Paragraph(times(token))), end);
        row.addClassName("lf-step");
        return row;
    }

    private String times(ApiToken token) {
        String used = token.lastUsed() == null ? getTranslation("token.unused") : Ago.of(token.lastUsed(), this);
        return getTranslation("token.times", Moments.dayAndTime(token.expires()), used);
    }

    private String nameOf(ApiToken token) {
        return studies.stream()
                .filter(one -> one.id().equals(token.study()))
                .map(AssignableStudy::name)
                .findFirst()
                .orElse("–");
    }

    private void make() {
        problem.clear();
        TokenWish wish = new TokenWish(name.getValue(), study.getValue().id(), releases.getValue(), days.getValue());
        switch (tokens.make(wish)) {
            case TokenOutcome.Made(String token) -> {
                name.clear();
                releases.clear();
                show();
                new TokenDialog(token).open();
            }
            case TokenOutcome.Refused(String textKey) ->
                problem.say(getTranslation(textKey, TokenWish.LONGEST_NAME, TokenWish.MOST_DAYS));
        }
    }
}
