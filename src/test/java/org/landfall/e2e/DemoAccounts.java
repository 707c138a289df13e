package org.landfall.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The throw-away sign-ins of a demo, read from {@code <home>/demo-accounts.txt}: a line is an account and its password. */
public record DemoAccounts(Map<String, String> passwords) {

    public static DemoAccounts of(Path home) {
        try (var lines = Files.lines(home.resolve("demo-accounts.txt"))) {
            return new DemoAccounts(lines.map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length >= 2 && words[0].contains("@"))
                    .collect(Collectors.toMap(words -> words[0], words -> words[words.length - 1])));
        } catch (IOException e) {
            throw new IllegalStateException("no demo accounts", e);
        }
    }

    public void signIn(Page page, String account) {
        String password = passwords.get(account);
        if (password == null) {
            throw new IllegalArgumentException(account + " is none of "
                    + Arrays.toString(passwords.keySet().toArray()));
        }
        page.navigate("sign-in");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        Screen.settle(page);
    }
}
