package org.landfall.crypto;

import java.io.Console;
import java.util.Optional;

/** A person at the terminal, who can be asked for what nobody should see. */
interface Keyboard {
    /** Without echo; empty when nobody answers. Whoever asked wipes the answer. */
    Optional<char[]> ask(String prompt);

    void say(String line);

    static Optional<Keyboard> attached() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).map(Terminal::new);
    }

    /** What the operating system calls the terminal of this process. */
    record Terminal(Console console) implements Keyboard {
        @Override
        public Optional<char[]> ask(String prompt) {
            return Optional.ofNullable(console.readPassword("%s: ", prompt));
        }

        @Override
        public void say(String line) {
            console.writer().println(line);
            console.flush();
        }
    }
}
