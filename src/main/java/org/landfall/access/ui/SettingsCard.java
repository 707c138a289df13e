package org.landfall.access.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.landfall.access.Setting;
import org.landfall.access.SettingService;
import org.landfall.access.SettingState;
import org.landfall.shell.Notices;
import org.landfall.shell.StepUpGuard;

/** The settings of one group, saved together or not at all. */
class SettingsCard extends OwnCard {
    private final transient SettingService settings;
    private final transient StepUpGuard guard;
    private final Runnable changed;
    private final Map<Setting, AbstractField<?, String>> fields = new EnumMap<>(Setting.class);

    SettingsCard(
            Setting.Group group,
            List<SettingState> states,
            SettingService settings,
            StepUpGuard guard,
            Runnable changed) {
        super("setting.group." + group);
        this.settings = settings;
        this.guard = guard;
        this.changed = changed;
        begin(getTranslation("setting.group." + group + ".text"));
        states.stream().filter(state -> state.setting().group() == group).forEach(this::show);
        Button save = button("setting.save", () -> guard.before(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(save);
    }

    private void show(SettingState state) {
        if (state.fixed()) {
            TextField fixed = new TextField(SettingWords.name(state.setting()));
            fixed.setValue(state.value());
            fixed.setReadOnly(true);
            fixed.setHelperText(getTranslation("setting.fixed", state.variable()));
            add(fixed);
            return;
        }
        Component field =
                state.setting().kind() instanceof Setting.Choice choice ? choice(state, choice) : typed(state);
        add(field);
    }

    private Component typed(SettingState state) {
        TextField field = new TextField(SettingWords.name(state.setting()));
        field.setHelperText(SettingWords.hint(state.setting()));
        field.setMaxLength(state.setting().kind() instanceof Setting.Line(int longest) ? longest : 4);
        field.setValue(state.value());
        if (state.setting().kind() instanceof Setting.Whole) {
            field.getElement().setAttribute("inputmode", "numeric");
        }
        fields.put(state.setting(), field);
        return field;
    }

    private Component choice(SettingState state, Setting.Choice choice) {
        Select<String> field = new Select<>();
        field.setLabel(SettingWords.name(state.setting()));
        field.setItems(choice.values());
        field.setItemLabelGenerator(value -> SettingWords.value(state.setting(), value));
        field.setHelperText(SettingWords.hint(state.setting()));
        field.setValue(state.value());
        fields.put(state.setting(), field);
        return field;
    }

    private void save() {
        Map<Setting, String> wanted = new EnumMap<>(Setting.class);
        fields.forEach((setting, field) -> wanted.put(setting, field.getValue()));
        Set<Setting> wrong = settings.change(wanted);
        fields.forEach((setting, field) -> mark(setting, field, wrong.contains(setting)));
        if (wrong.isEmpty()) {
            Notices.done(getTranslation("setting.saved"));
            changed.run();
        }
    }

    private static void mark(Setting setting, HasValue<?, String> field, boolean wrong) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(wrong ? SettingWords.problem(setting) : "");
            validated.setInvalid(wrong);
        }
    }
}
