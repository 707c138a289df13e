package org.landfall.instrument;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DateTimeData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.utils.DateUtils;
import org.javarosa.core.model.utils.IPreloadHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks of time and chance: {@code now()}, {@code today()}, {@code random()}, and the stamps of its start and
 * end. A record brings its own, so that it comes back as it was left whenever it is opened again.
 *
 * @param random from 0 to below 1
 */
public record TimeAndChance(Supplier<Instant> now, DoubleSupplier random) {
    public static final TimeAndChance OF_NO_RECORD = new TimeAndChance(Instant::now, Math::random);

    static final String NOW = "record-now";
    static final String TODAY = "record-today";
    static final String RANDOM = "record-random";

    /** Functions that can come out differently over the same answers. */
    public static final List<String> RESTLESS = List.of(NOW, TODAY, RANDOM, "uuid", "once", "jr:choice-name");

    /** From now on the form asks here. */
    public void attach(FormDef form) {
        form.addFunctionHandler(new Asked(NOW, this::moment));
        form.addFunctionHandler(new Asked(TODAY, this::day));
        form.addFunctionHandler(new Asked(RANDOM, random::getAsDouble));
        form.getPreloader().addPreloadHandler(new Stamp("timestamp", () -> new DateTimeData(moment())));
        form.getPreloader().addPreloadHandler(new Stamp("date", () -> new DateData(day())));
    }

    private Date moment() {
        return Date.from(now.get());
    }

    private Date day() {
        return DateUtils.roundDate(moment());
    }

    private record Asked(String name, Supplier<Object> answer) implements IFunctionHandler {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public List<Class<?>[]> getPrototypes() {
            return List.<Class<?>[]>of(new Class<?>[0]);
        }

        @Override
        public boolean rawArgs() {
            return false;
        }

        @Override
        public Object eval(Object[] arguments, EvaluationContext context) {
            return answer.get();
        }
    }

    /** Values that are there when a record begins, and one that is set when it ends. */
    private record Stamp(String kind, Supplier<IAnswerData> value) implements IPreloadHandler {
        @Override
        public String preloadHandled() {
            return kind;
        }

        @Override
        public @Nullable IAnswerData handlePreload(String parameters) {
            return parameters.equals("start") || parameters.equals("today") ? value.get() : null;
        }

        @Override
        public boolean handlePostProcess(TreeElement node, String parameters) {
            boolean ends = parameters.equals("end");
            if (ends) {
                node.setAnswer(value.get());
            }
            return ends;
        }
    }
}
