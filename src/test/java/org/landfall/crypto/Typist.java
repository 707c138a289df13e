package org.landfall.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person at a terminal: types what it was given, and keeps the arrays to see what becomes of them. */
final class Typist implements Keyboard {
    private final List<char[]> left = new ArrayList<>();
    private final List<char[]> typed = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    Typist(String... answers) {
        for (String answer : answers) {
            left.add(answer.toCharArray());
        }
    }

    @Override
    public Optional<char[]> ask(String prompt) {
        told.add(prompt);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        typed.add(left.getFirst());
        return Optional.of(left.removeFirst());
    }

    @Override
    public void say(String line) {
        told.add(line);
    }

    void isForgotten() {
        assertThat(typed).isNotEmpty().allSatisfy(answer -> assertThat(answer).isEqualTo(new char[answer.length]));
    }

    List<char[]> left() {
        return left;
    }

    List<String> told() {
        return told;
    }
}
