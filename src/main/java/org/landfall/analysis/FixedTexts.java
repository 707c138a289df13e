package org.landfall.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landfall.shell.ModuleTexts;
import org.springframework.stereotype.Component;

/** The codes that every instrument shares, in the languages of the screens. */
@Component
class FixedTexts {
    private final ModuleTexts texts;

    FixedTexts(ModuleTexts texts) {
        this.texts = texts;
    }

    Variable.Code yes() {
        return code("yes");
    }

    Variable.Code no() {
        return code("no");
    }

    Variable.Code notStated() {
        return code(Variable.NOT_STATED);
    }

    /** Interview or document. */
    Variable kind() {
        return new Variable(
                Variable.RECORD_KIND,
                Variable.RECORD_KIND,
                List.of(),
                VariableKind.OTHER,
                label("analysis.kind"),
                "",
                List.of(code("interview"), code("document"), notStated()));
    }

    private Variable.Code code(String code) {
        return new Variable.Code(code, label("analysis.code." + code));
    }

    private Label label(String key) {
        return new Label(Map.of(
                "en", texts.getTranslation(key, Locale.ENGLISH),
                "ko", texts.getTranslation(key, Locale.KOREAN)));
    }
}
