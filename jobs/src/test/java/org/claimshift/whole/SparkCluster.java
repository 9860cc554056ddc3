package org.claimshift.whole;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A standalone Spark master and a worker on 127.0.0.1, from the Spark jars that Maven brought. */
final class SparkCluster implements AutoCloseable {
    private final Process master;
    private final Process worker;
    private final int port;

    SparkCluster(Path folder) throws IOException, InterruptedException {
        Path spark = Launched.TARGET.resolve("spark");
        String classPath = spark.resolve("jars") + "/*";
        Map<String, String> environment =
                Map.of("SPARK_HOME", spark.toString(), "SPARK_SCALA_VERSION", "2.12", "SPARK_LOCAL_IP", "127.0.0.1");
        port = S3Server.freePort();
        master = Launched.java(
                folder.resolve("master.log"),
                environment,
                "-Xmx512m",
                "-cp",
                classPath,
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--webui-port",
                "0");
        for (int i = 0; i < 120 && !answers(); i++) {
            Thread.sleep(500);
        }
        worker = Launched.java(
                folder.resolve("worker.log"),
                environment,
                "-Xmx512m",
                "-cp",
                classPath,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "2",
                "--memory",
                "3g",
                "--webui-port",
                "0",
                "--work-dir",
                Files.createDirectories(folder.resolve("worker")).toString(),
                master());
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        worker.destroyForcibly();
        master.destroyForcibly();
    }
}
