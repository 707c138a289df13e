package org.landfall.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's browser, without the browser: signs in, opens a view and sends events in Vaadin's own protocol, so that the
 * server does everything it does for a real one. The HTTP client may be shared; this object may not.
 */
public final class FlowClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private static final Map<String, ?> CLICK = Map.of(
            "event.detail", 1,
            "event.button", 0,
            "event.clientX", 0,
            "event.clientY", 0,
            "event.screenX", 0,
            "event.screenY", 0,
            "event.shiftKey", false,
            "event.metaKey", false,
            "event.ctrlKey", false,
            "event.altKey", false);

    private final HttpClient http;
    private final URI address;
    private final Map<String, String> cookies = new LinkedHashMap<>(Map.of("landfall-language", "en"));
    private FlowPage page = new FlowPage();
    private String securityKey = "";
    private int ui;
    private int syncId;
    private int clientId;
    private String last = "";
    private Consumer<String> heard = answer -> {};

    public FlowClient(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    public FlowPage page() {
        return page;
    }

    /** Tells of every answer from now on, whole. */
    public void listen(Consumer<String> listener) {
        heard = listener;
    }

    /** Signs in through the sign-in page's own form. */
    public void signIn(String account, String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = knock("username=" + encode(account) + "&password=" + encode(password));
        if (!in(answer)) {
            throw new IOException("sign-in of " + account + " was refused: " + answer.statusCode());
        }
    }

    /** The same of somebody who is asked for a code after the password. */
    public void signIn(String account, String password, String code) throws IOException, InterruptedException {
        knock("username=" + encode(account) + "&password=" + encode(password));
        if (!in(knock("code=" + encode(code)))) {
            throw new IOException("the code of " + account + " was refused");
        }
    }

    /** Sends the sign-in form with these fields, encoded, and its token. */
    public HttpResponse<String> knock(String fields) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(send(request("sign-in").GET()).body());
        String token = csrf.find() ? "&_csrf=" + encode(csrf.group(1)) : "";
        return send(request("sign-in/check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields + token)));
    }

    private static boolean in(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("sign-in");
    }

    /** Opens a view at a path as the browser does: the page, its first state, then the navigation, whose raw answer it returns. */
    public String open(String path) throws IOException, InterruptedException {
        leave();
        page = new FlowPage();
        JsonNode config = JSON.readTree(send(request("?v-r=init&location=" + encode(path) + "&query=")
                                .GET())
                        .body())
                .path("appConfig");
        ui = config.path("v-uiId").asInt();
        JsonNode state = config.path("uidl");
        securityKey = state.path("Vaadin-Security-Key").asString();
        take(state);
        return event(
                1,
                "ui-navigate",
                Map.of("route", path, "query", "", "appShellTitle", "", "historyState", "", "trigger", ""));
    }

    /** Tells the server that the page is being left, as a browser does, so that it forgets the page. */
    private void leave() throws IOException, InterruptedException {
        if (!securityKey.isEmpty()) {
            post(Map.of("csrfToken", securityKey, "rpc", List.of(), "UNLOAD", true));
        }
    }

    /** Sends an event of one node and returns the raw answer; the page is up to date afterwards. */
    public String event(int node, String name, Map<String, ?> data) throws IOException, InterruptedException {
        return rpc(List.of(Map.of("type", "event", "node", node, "event", name, "data", data)));
    }

    public String click(FlowPage.Node node) throws IOException, InterruptedException {
        return rpc(List.of(clickOn(node)));
    }

    /** As it stands in a message. */
    public static Map<String, ?> clickOn(FlowPage.Node node) {
        return Map.of("type", "event", "node", node.id, "event", "click", "data", CLICK);
    }

    /** Takes a choice, by the key its group gave it. */
    public String choose(FlowPage.Node group, String key) throws IOException, InterruptedException {
        return rpc(List.of(Map.of("type", "mSync", "node", group.id, "feature", 1, "property", "value", "value", key)));
    }

    /** Calls a method that a component of the server offers its browser side. */
    public String call(FlowPage.Node node, String method, Object... arguments)
            throws IOException, InterruptedException {
        return rpc(List.of(Map.of(
                "type",
                "publishedEventHandler",
                "node",
                node.id,
                "templateEventMethodName",
                method,
                "templateEventMethodArgs",
                List.of(arguments),
                "promise",
                0)));
    }

    public String rpc(List<Map<String, ?>> calls) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(message(calls));
        if (answer.statusCode() != 200) {
            throw new IOException("the server answered " + answer.statusCode());
        }
        last = answer.body();
        take(JSON.readTree(last.startsWith("for(;;);") ? last.substring(9, last.length() - 1) : last));
        return last;
    }

    /** What {@link #rpc} would send now. */
    public Map<String, Object> message(List<Map<String, ?>> calls) {
        return Map.of("csrfToken", securityKey, "rpc", calls, "syncId", syncId, "clientId", clientId);
    }

    /** Sends a message as it is; the page does not learn of the answer. */
    public HttpResponse<String> post(Map<String, Object> message) throws IOException, InterruptedException {
        return send(request("?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message))));
    }

    private void take(JsonNode state) throws IOException {
        if (state.path("meta").has("appError") || !state.has("syncId")) {
            throw new IOException("the server refused: " + state.path("meta"));
        }
        syncId = state.path("syncId").asInt();
        clientId = state.path("clientId").asInt();
        page.apply(state.path("changes"));
    }

    /** A request of this browser, with its cookies. */
    public HttpRequest.Builder request(String path) {
        String cookie = cookies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        heard.accept(answer.body());
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
