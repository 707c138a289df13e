package org.landfall.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.jspecify.annotations.Nullable;

/**
 * {@code pulldata(list, column, key column, key)}: the first row with that key, found at once however long the list is.
 * A list that is not there holds nothing.
 */
final class LookUp implements IFunctionHandler {
    private static final int ARGUMENTS = 4;

    private final Map<String, FormInstance> lists;

    /** By list and key column, made when first asked. */
    private final Map<List<String>, Map<String, TreeElement>> indexes = new ConcurrentHashMap<>();

    LookUp(List<FormInstance> lists) {
        this.lists = lists.stream().collect(Collectors.toMap(FormInstance::getInstanceId, Function.identity()));
    }

    @Override
    public String getName() {
        return "pulldata";
    }

    @Override
    public List<Class<?>[]> getPrototypes() {
        return List.of();
    }

    @Override
    public boolean rawArgs() {
        return true;
    }

    @Override
    public boolean realTime() {
        return false;
    }

    @Override
    public Object eval(Object[] arguments, EvaluationContext context) {
        FormInstance list = arguments.length < ARGUMENTS ? null : lists.get(XPathFuncExpr.toString(arguments[0]));
        if (list == null) {
            return "";
        }
        TreeElement row = index(list, XPathFuncExpr.toString(arguments[2])).get(XPathFuncExpr.toString(arguments[3]));
        return row == null ? "" : cell(row, XPathFuncExpr.toString(arguments[1]));
    }

    private Map<String, TreeElement> index(FormInstance list, String column) {
        return indexes.computeIfAbsent(List.of(list.getInstanceId(), column), _ -> {
            Map<String, TreeElement> index = new HashMap<>();
            TreeElement root = list.getRoot();
            for (int i = 0; i < root.getNumChildren(); i++) {
                index.putIfAbsent(cell(root.getChildAt(i), column), root.getChildAt(i));
            }
            index.remove("");
            return index;
        });
    }

    private static String cell(TreeElement row, String column) {
        @Nullable TreeElement cell = row.getFirstChild(column);
        return cell == null || cell.getValue() == null ? "" : cell.getValue().getDisplayText();
    }
}
