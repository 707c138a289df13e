package org.landfall.interview.ui;

import com.vaadin.flow.component.Component;

/** Puts the cursor where the keyboard goes on. */
final class Focus {
    private Focus() {}

    /** On the choice that is picked, else on the first, once the choices are drawn. */
    static void onChoice(Component group) {
        group.getElement().executeJs("""
                requestAnimationFrame(() => (this.querySelector('[checked] > input') ?? this.querySelector('input'))
                    ?.focus({preventScroll: true, focusVisible: true}))""");
    }

    /** Moves the page as little as it takes to see this, once all of it is drawn. */
    static void inSight(Component part) {
        part.getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({block: 'nearest'}))");
    }
}
