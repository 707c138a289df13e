package org.landfall.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code deploy/nginx.conf} as it is, but for its name, ports, certificate and folders: TLS before Landfall, on loopback. */
final class Nginx implements AutoCloseable {
    private static final String PROGRAM = "/usr/sbin/nginx";
    private static final String NAME = "localhost";
    private static final String WHOLE = """
            daemon off;
            pid %1$s/pid;
            error_log %1$s/start.log;
            events {}
            http {
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                include %1$s/landfall.conf;
            }
            """;

    private final Path folder;
    private final int http = freePort();
    private final int https = freePort();
    private Process process;

    Nginx(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Skips the test, and says what to install, where Debian's packages are missing. */
    static void assumeInstalled() {
        assumeTrue(
                Files.isExecutable(Path.of(PROGRAM)) && Files.isExecutable(Path.of("/usr/bin/openssl")),
                "Skipped: TLS before Landfall needs nginx and OpenSSL (apt-get install nginx-light openssl)");
    }

    URI address() {
        return URI.create("https://" + NAME + ":" + https + "/");
    }

    URI unencrypted() {
        return URI.create("http://" + NAME + ":" + http + "/");
    }

    Path accessLog() {
        return folder.resolve("landfall.log");
    }

    void start(LandfallProcess landfall) throws IOException {
        Files.createDirectories(folder);
        run(
                "/usr/bin/openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + NAME,
                "-addext",
                "subjectAltName=DNS:" + NAME,
                "-keyout",
                folder.resolve("privkey.pem").toString(),
                "-out",
                folder.resolve("fullchain.pem").toString());
        String site = Files.readString(Path.of("deploy", "nginx.conf")).replaceAll("(?m)^ *listen \\[::].*\n", "");
        for (var change : Map.of(
                        "landfall.example.org",
                        NAME,
                        "listen 80",
                        "listen 127.0.0.1:" + http,
                        "listen 443",
                        "listen 127.0.0.1:" + https,
                        "127.0.0.1:8080",
                        landfall.address().getAuthority(),
                        "/etc/landfall/tls",
                        folder.toString(),
                        "/var/log/nginx",
                        folder.toString())
                .entrySet()) {
            site = site.replace(change.getKey(), change.getValue());
        }
        Files.writeString(folder.resolve("landfall.conf"), site);
        Files.writeString(folder.resolve("nginx.conf"), WHOLE.formatted(folder));
        process = new ProcessBuilder(
                        PROGRAM,
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-e",
                        folder.resolve("start.log").toString())
                .inheritIO()
                .start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("start.log")));
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), https)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private static void run(String... command) throws IOException {
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes());
        if (run.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
