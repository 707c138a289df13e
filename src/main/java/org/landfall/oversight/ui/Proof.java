package org.landfall.oversight.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.landfall.audit.AuditVerdict;
import org.landfall.audit.AuditVerdict.Broken;
import org.landfall.audit.AuditVerdict.Intact;
import org.landfall.oversight.LogService;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Walks the log in a thread of its own while the page asks how far it is. */
final class Proof extends Div {
    private static final int ASKS_MILLISECONDS = 400;

    private final transient LogService log;
    private final long lines;
    private final Button start = new Button(getTranslation("audit.verify"), click -> begin());
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private transient @Nullable CompletableFuture<AuditVerdict> walk;
    private final AtomicLong done = new AtomicLong();
    private transient @Nullable Registration asking;

    Proof(LogService log, long lines) {
        this.log = log;
        this.lines = lines;
        addClassName("ov-proof");
        start.setDisableOnClick(true);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", getTranslation("audit.verify"));
        words.getElement().setAttribute("role", "status");
        add(bar, words);
    }

    Button button() {
        return start;
    }

    private void begin() {
        CompletableFuture<AuditVerdict> future = new CompletableFuture<>();
        walk = future;
        done.set(0);
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            try {
                future.complete(log.verify(done::set));
            } catch (RuntimeException e) {
                future.completeExceptionally(e);
            }
        }));
        bar.setVisible(true);
        look();
        UI ui = UI.getCurrent();
        asking = ui.addPollListener(poll -> look());
        ui.setPollInterval(ASKS_MILLISECONDS);
    }

    private void look() {
        CompletableFuture<AuditVerdict> current = walk;
        if (current == null) {
            return;
        }
        if (!current.isDone()) {
            bar.setValue(lines == 0 ? 0 : Math.min(1, done.get() / (double) lines));
            words.setText(getTranslation("audit.verify.running", done.get(), lines));
            return;
        }
        stopAsking(UI.getCurrent());
        bar.setVisible(false);
        start.setEnabled(true);
        if (current.isCompletedExceptionally()) {
            say(getTranslation("audit.verify.failed"), "bad");
        } else {
            told(current.join());
        }
    }

    private void told(AuditVerdict verdict) {
        switch (verdict) {
            case Intact intact -> say(getTranslation("audit.verify.intact", intact.events()), "ok");
            case Broken broken -> say(getTranslation("audit.fault." + broken.fault(), broken.seq()), "bad");
        }
    }

    private void say(String text, String tone) {
        words.setText(text);
        words.getElement().setAttribute("data-tone", tone);
    }

    private void stopAsking(UI ui) {
        walk = null;
        if (asking != null) {
            asking.remove();
            asking = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopAsking(detached.getUI());
    }
}
