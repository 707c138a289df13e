package org.landfall.e2e;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.landfall.access.AccessRoutes;

/** The throw-away sign-ins of a demo, read from {@code <home>/demo-accounts.txt}: a line is an account and its password. */
public record DemoAccounts(Map<String, String> passwords) {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    public static DemoAccounts of(Path home) {
        try (var lines = Files.lines(home.resolve("demo-accounts.txt"))) {
            return new DemoAccounts(lines.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length >= 2 && words[0].contains("@"))
                    .collect(Collectors.toMap(words -> words[0], words -> words[words.length - 1])));
        } catch (IOException e) {
            throw new IllegalStateException("no demo accounts", e);
        }
    }

    /** As the sign-in page's form does, without waiting for that page: {@code SignInPageTest} and others go through it. */
    public void signIn(Page page, String account) {
        String password = passwords.get(account);
        if (password == null) {
            throw new IllegalArgumentException(account + " is none of "
                    + Arrays.toString(passwords.keySet().toArray()));
        }
        APIRequestContext browser = page.context().request();
        Matcher token = TOKEN.matcher(browser.get("sign-in").text());
        FormData form = FormData.create().set("username", account).set("password", password);
        if (token.find()) {
            form.set("_csrf", token.group(1));
        }
        browser.post(
                AccessRoutes.SIGN_IN_CHECK.substring(1),
                RequestOptions.create().setForm(form).setMaxRedirects(0));
        page.navigate("");
        page.waitForURL(url -> !url.contains("sign-in"));
        Screen.settle(page);
    }
}
