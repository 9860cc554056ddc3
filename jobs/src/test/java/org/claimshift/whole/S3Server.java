package org.claimshift.whole;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An S3 server on 127.0.0.1 that keeps its objects in memory: a process of its own. */
final class S3Server implements AutoCloseable {
    static final String BUCKET = "bucket";

    private final Process process;
    private final String endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    S3Server(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        endpoint = "http://127.0.0.1:" + port;
        Path properties = Files.writeString(
                folder.resolve("s3proxy.properties"),
                """
                s3proxy.endpoint=%s
                s3proxy.authorization=none
                jclouds.provider=transient
                jclouds.identity=local
                jclouds.credential=local
                """
                        .formatted(endpoint));
        process = Launched.java(
                folder.resolve("s3proxy.log"),
                Map.of(),
                "-Xmx512m",
                "-cp",
                jar().toString(),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString());
        waitUntilUp();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Launched.TARGET.resolve("s3-server"))) {
            return files.findFirst().orElseThrow();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitUntilUp() throws IOException, InterruptedException {
        for (int i = 0; i < 120; i++) {
            try {
                put("", new byte[0]);
                return;
            } catch (IOException e) {
                Thread.sleep(500);
            }
        }
        throw new IOException("The S3 server does not answer at " + endpoint);
    }

    /** Puts an object into the bucket; the empty key makes the bucket. */
    void put(String key, byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(endpoint + "/" + BUCKET + (key.isEmpty() ? "" : "/" + key)))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    /** What a user adds to the shipped conf/spark-s3.conf for an endpoint of their own. */
    List<String> options() {
        return List.of(
                "--properties-file",
                Launched.HOME.resolve("conf/spark-s3.conf").toString(),
                "--conf",
                "spark.hadoop.fs.s3a.endpoint=" + endpoint,
                "--conf",
                "spark.hadoop.fs.s3a.path.style.access=true");
    }

    /** Credentials come from the environment, as S3A's own chain reads them. */
    static Map<String, String> environment() {
        return Map.of("AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
