package org.landfall.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Says when the server is out of reach, and covers a page that was left alone or whose session is over. */
@Tag("page-keeper")
@JsModule("./components/page-keeper.ts")
final class PageKeeper extends Component {
    private static final String[] WORDS = {
        "away",
        "idle",
        "over",
        "kept",
        "account",
        "password",
        "code",
        "goOn",
        "refused",
        "codeRefused",
        "wait",
        "failed",
        "passkey",
        "passkeyRefused",
        "passkeyNext"
    };

    private static final Duration OFTEN = Duration.ofMinutes(1);

    /**
     * @param account whose page this is, as typed at sign-in
     * @param password whether its person has one to say
     * @param passkey whether its person has one to show
     */
    PageKeeper(String account, boolean password, boolean passkey, Duration idle) {
        Duration tenth = idle.dividedBy(10);
        getElement().setProperty("account", account);
        getElement().setProperty("password", password);
        getElement().setProperty("passkey", passkey);
        getElement().setProperty("every", tenth.compareTo(OFTEN) < 0 ? tenth.toMillis() : OFTEN.toMillis());
    }

    void speak() {
        Map<String, Object> words = Arrays.stream(WORDS)
                .collect(Collectors.toMap(word -> word, word -> getTranslation("access.keeper." + word)));
        getElement().setPropertyMap("words", words);
    }
}
