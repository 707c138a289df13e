package org.landfall.analysis.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.landfall.analysis.Vintage;
import org.landfall.analysis.findings.ArticleClaim;
import org.landfall.analysis.findings.Block;
import org.landfall.analysis.findings.Findings;
import org.landfall.analysis.findings.FindingsService;
import org.landfall.analysis.findings.Saving;
import org.landfall.shell.Notices;

/** Begins a page, empty or from the claims of the article. */
class FindingsStart extends Section {
    private static final String CLAIMS = "findings.claims.title";
    private static final String INTRODUCTION = "findings.claims.introduction";

    private final transient FindingsService findings;
    private final VintageChooser vintage;
    private final TextField title = new TextField(getTranslation("findings.name"));

    FindingsStart(FindingsService findings, List<Vintage> vintages) {
        this.findings = findings;
        vintage = new VintageChooser(vintages, chosen -> {});
        vintage.setValue(vintages.getFirst());
        title.setMaxLength(Findings.LONGEST_TITLE);
        addClassNames("lf-card", "an-budget");
        var begin = new Button(getTranslation("findings.begin"), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        var claims = new Button(getTranslation("findings.claims"), click -> claims());
        var ways = new Div(begin, claims);
        ways.addClassName("lf-actions");
        add(new H2(getTranslation("findings.new")), vintage, title, ways);
    }

    private void begin() {
        boolean korean = Locale.KOREAN.getLanguage().equals(getLocale().getLanguage());
        String name = title.getValue().strip();
        create(korean ? "" : name, korean ? name : "", List.of());
    }

    private void claims() {
        var blocks = Stream.concat(
                        Stream.of(Block.text(english(INTRODUCTION), korean(INTRODUCTION))),
                        Arrays.stream(ArticleClaim.values()).flatMap(this::claim))
                .toList();
        create(english(CLAIMS), korean(CLAIMS), blocks);
    }

    private Stream<Block> claim(ArticleClaim claim) {
        var key = "findings.claim." + claim.name();
        return claim.blocks(english(key), korean(key));
    }

    private void create(String en, String ko, List<Block> blocks) {
        if (findings.create(vintage.getValue().id(), en, ko, blocks) instanceof Saving.Saved saved) {
            FindingsView.open(saved.page().id());
        } else {
            Notices.problem(getTranslation("findings.untitled"));
        }
    }

    private String english(String key) {
        return getTranslation(Locale.ENGLISH, key);
    }

    private String korean(String key) {
        return getTranslation(Locale.KOREAN, key);
    }
}
