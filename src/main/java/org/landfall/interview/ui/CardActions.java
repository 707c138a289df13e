package org.landfall.interview.ui;

import java.util.function.Consumer;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Reply;

/** What a card asks of the screen around it. */
record CardActions(
        Consumer<Reply> reply, Consumer<Reply> replyAndGoOn, Consumer<Missing> without, Runnable next, Runnable back) {}
