package org.landfall.e2e;

import java.util.List;

/** How an interviewer works the screen: what a whole interview needs, by keyboard or by touch. */
interface Hand {
    /** From the list of interviews through the preparation into a new one, face to face and with an interpreter. */
    void begin();

    /** Waits until the screen is at rest and says what is wrong with it for this hand. */
    void lookAround();

    void pick(String choice);

    void tick(List<String> choices);

    void write(String words);

    void without(String reason);

    void onward();

    void skip();

    void leaveOut();

    void lighter();

    void comeBack();

    void stop();

    void rest(String password);

    void more();

    void enough();

    void mark(String scope);

    void note(String words);

    /** Any button that is in sight, by its name. */
    void press(String button);
}
