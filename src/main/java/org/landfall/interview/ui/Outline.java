package org.landfall.interview.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.landfall.interview.engine.ModuleState;

/** The modules with their state in shape, colour and words, and a way to each that applies. */
final class Outline extends Nav {
    private final Consumer<String> jump;
    private final Runnable handIn;
    private final Map<String, NativeButton> items = new LinkedHashMap<>();
    private final NativeButton end;

    Outline(Consumer<String> jumpToModule, String endKey, Runnable handIn, Runnable close) {
        this.jump = jumpToModule;
        this.handIn = handIn;
        addClassName("iv-outline");
        getElement().setAttribute("aria-label", getTranslation("interview.outline"));
        end = new NativeButton(getTranslation(endKey), click -> this.handIn.run());
        end.addClassName("iv-outline-end");
        add(new CloseButton("interview.outline.close", close), end);
    }

    /** @param shut whether a part is not opened again today */
    void show(List<ModuleState> modules, String current, Predicate<ModuleState> shut) {
        for (ModuleState module : modules) {
            NativeButton item = items.computeIfAbsent(module.path(), this::newItem);
            ModuleState.State state = module.state();
            item.setEnabled(state != ModuleState.State.LEFT_OUT);
            item.getElement().setAttribute("data-state", state.name());
            item.getElement().setAttribute("aria-current", module.path().equals(current) ? "step" : "false");
            Changed.text((Span) item.getChildren().findFirst().orElseThrow(), module.label());
            Changed.text((Span) item.getChildren().skip(1).findFirst().orElseThrow(), state(module, shut));
        }
    }

    private NativeButton newItem(String path) {
        Span state = new Span();
        state.addClassName("iv-outline-state");
        NativeButton item = new NativeButton();
        item.add(new Span(), state);
        item.addClickListener(click -> jump.accept(path));
        addComponentAtIndex(items.size() + 1, item);
        return item;
    }

    private String state(ModuleState module, Predicate<ModuleState> shut) {
        if (module.state() != ModuleState.State.LEFT_OUT && shut.test(module)) {
            return getTranslation("conduct.outline.shut");
        }
        return switch (module.state()) {
            case LEFT_OUT -> getTranslation("interview.state.LEFT_OUT");
            case DONE -> getTranslation("interview.state.DONE");
            case SPARED -> getTranslation("conduct.outline.spared");
            case OPEN, PARTLY ->
                module.progress().answered() + " / " + module.progress().applying();
        };
    }
}
