package org.landfall.analysis;

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

    private Variable.Code code(String code) {
        var key = "analysis.code." + code;
        return new Variable.Code(
                code,
                new Label(Map.of(
                        "en", texts.getTranslation(key, Locale.ENGLISH),
                        "ko", texts.getTranslation(key, Locale.KOREAN))));
    }
}
