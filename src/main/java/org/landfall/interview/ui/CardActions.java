package org.landfall.interview.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.landfall.instrument.FormFile;
import org.landfall.interview.Attachment;
import org.landfall.interview.engine.Missing;
import org.landfall.interview.engine.Reply;

/** What a card asks of the screen around it. */
record CardActions(
        Consumer<Reply> reply,
        Consumer<Reply> replyAndGoOn,
        Consumer<Missing> without,
        Runnable next,
        Runnable back,
        Files files) {

    /**
     * @param attach gives the sentence why not, empty when the file is the answer now
     * @param media finds what is shown with labels
     */
    record Files(
            Attach attach,
            Function<String, Optional<Attachment>> find,
            int megabytes,
            Function<String, Optional<FormFile>> media) {}

    interface Attach {
        String file(String calledItself, byte[] bytes);
    }
}
