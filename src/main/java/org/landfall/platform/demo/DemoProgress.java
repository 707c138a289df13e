package org.landfall.platform.demo;

import org.springframework.stereotype.Component;

/** How far the demo data has come. All zero where none is made. Written by one thread, read by any. */
@Component
public class DemoProgress {
    private volatile int planned;
    private volatile int made;
    private volatile boolean running;

    DemoProgress() {}

    public int planned() {
        return planned;
    }

    public int made() {
        return made;
    }

    /** True while interviews are being made. */
    public boolean running() {
        return running;
    }

    void begin(int interviews) {
        planned = interviews;
        made = 0;
        running = true;
    }

    void reached(int interviews) {
        made = interviews;
    }

    void end() {
        running = false;
    }
}
